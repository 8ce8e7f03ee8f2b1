package dev.countersign.conformance.target;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file that describes a target. It is read strictly: what is not understood is rejected, with the line. */
public final class TargetFile {
    private final Path path;

    public TargetFile(Path path) {
        this.path = path;
    }

    /** Reads the target and fetches its tokens, once. */
    public Target read(Map<String, String> environment) {
        return read(environment, once());
    }

    /**
     * Reads the target and fetches its tokens.
     *
     * @param environment variables for tokens such as <code>${NAME}</code>
     * @param fresh registers the sources of tokens that can be fetched again
     * @throws TargetFileException if the file is invalid
     */
    public Target read(Map<String, String> environment, FreshTokens fresh) {
        return reader(environment, fresh).read(YamlTree.of(path.toString(), parse()));
    }

    /**
     * Reads how the mock provider serves the Core that the file describes. Other sections are optional; tokens that the provider
     * does not need are not fetched.
     *
     * @param environment variables for tokens such as <code>${NAME}</code>
     * @throws TargetFileException if the file is invalid
     */
    public ProviderPlan readProvider(Map<String, String> environment) {
        return reader(environment, once()).readProvider(YamlTree.of(path.toString(), parse()));
    }

    /** Writes a plan with its tokens, such that it reads back equal. Only the owner can read the file. */
    public void write(ProviderPlan plan) throws IOException {
        new TargetWriter(path).write(plan);
    }

    /**
     * Writes the target with its tokens, such that it reads back equal. Only the owner can read the file. It is replaced
     * atomically: concurrent readers see the old file or the new one.
     */
    public void write(Target target) throws IOException {
        new TargetWriter(path).write(target);
    }

    private static FreshTokens once() {
        return new FreshTokens(InstantSource.fixed(Instant.MIN));
    }

    private TargetReader reader(Map<String, String> environment, FreshTokens fresh) {
        Path directory = path.toAbsolutePath().normalize().getParent();
        Path base = directory == null ? Path.of("/") : directory;
        return new TargetReader(new TokenReader(base, environment, fresh), new KeyReader(base));
    }

    /** As {@code Yaml.compose} does, without the classes that build objects and write files. */
    private static @Nullable Node composed(Reader reader) {
        LoaderOptions options = new LoaderOptions();
        return new Composer(new ParserImpl(new StreamReader(reader), options), new Resolver(), options).getSingleNode();
    }

    private Node parse() {
        try (var reader = Files.newBufferedReader(path)) {
            Node node = composed(reader);
            if (node == null) {
                throw new TargetFileException(path.toString(), 1, "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TargetFileException(path.toString(), line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            if (e.getCause() instanceof IOException) {
                throw new TargetFileException(path.toString(), "can't be read");
            }
            throw new TargetFileException(path.toString(), "not YAML: " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new TargetFileException(
                    path.toString(), "there is no such file; 'countersign init' writes one to fill in");
        } catch (IOException e) {
            throw new TargetFileException(path.toString(), "can't be read");
        }
    }
}
