package dev.countersign.conformance.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A target, described in YAML. Strict: what it does not understand it refuses, naming the line. */
public final class TargetFile {
    private final Path path;

    public TargetFile(Path path) {
        this.path = path;
    }

    /** Reads the target and fetches its tokens, once and for all. */
    public Target read(Map<String, String> environment) {
        return read(environment, once());
    }

    /**
     * Reads the target and fetches its tokens.
     *
     * @param environment where tokens such as <code>${NAME}</code> come from
     * @param fresh learns where tokens come from that can be fetched again
     * @throws TargetFileException where the file can't be followed to the letter
     */
    public Target read(Map<String, String> environment, FreshTokens fresh) {
        return reader(environment, fresh).read(Section.whole(path.toString(), parse()));
    }

    /**
     * Reads how the provider that the file describes is played. Whatever else it holds may be there or not; no token is
     * fetched that the provider does not need.
     *
     * @param environment where tokens such as <code>${NAME}</code> come from
     * @throws TargetFileException where the file can't be followed to the letter
     */
    public ProviderPlan readProvider(Map<String, String> environment) {
        return reader(environment, once()).readProvider(Section.whole(path.toString(), parse()));
    }

    /** Writes a plan so that it reads back equal, with its tokens, readable by nobody but the owner. */
    public void write(ProviderPlan plan) throws IOException {
        new TargetWriter(path).write(plan);
    }

    /**
     * Writes the target so that it reads back equal, with its tokens, readable by nobody but the owner. Whoever reads the
     * path at the same time sees the old file or the new one, never half of one.
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

    private Node parse() {
        try (var reader = Files.newBufferedReader(path)) {
            Node node = new Yaml().compose(reader);
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
