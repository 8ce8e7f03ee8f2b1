package dev.countersign.conformance.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tokens from the sources that a target file names, so that the file need not contain them. */
final class TokenReader {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern SENDABLE = Pattern.compile("\\p{Graph}+");
    private static final int LONGEST = 1 << 20;

    private final Path directory;
    private final Map<String, String> environment;
    private final FreshTokens fresh;
    private final Duration patience;
    private final MissingVariables missing = new MissingVariables();

    /** @param fresh registers the sources of tokens that can be fetched again */
    TokenReader(Path directory, Map<String, String> environment, FreshTokens fresh) {
        this(directory, environment, fresh, Duration.ofSeconds(30));
    }

    /** @param patience the timeout of a command */
    TokenReader(Path directory, Map<String, String> environment, FreshTokens fresh, Duration patience) {
        this.directory = directory;
        this.environment = environment;
        this.fresh = fresh;
        this.patience = patience;
    }

    /** Must be called after the last token: until then, variables that the environment lacks are left as they are. */
    void requireVariables() {
        missing.requireNone();
    }

    /** The base of relative paths, and the working directory of commands. */
    Path directory() {
        return directory;
    }

    /** The token of a section, under the key {@code token}. */
    String read(Section section) {
        return read(section, "token");
    }

    String read(Section section, String key) {
        if (!section.isSection(key)) {
            return sendable(section, key, literal(section, key, section.text(key)));
        }
        Supplier<String> source = () -> sendable(
                section, key, fetched(section, key, section.section(key).only("file", "command")));
        String token = source.get();
        fresh.add(token, source);
        return token;
    }

    private static String sendable(Section section, String key, String token) {
        if (!SENDABLE.matcher(token).matches()) {
            throw section.wrong(key, section.within(key) + " is empty or holds what no header can carry");
        }
        return token;
    }

    private String literal(Section section, String key, String text) {
        Matcher variable = VARIABLE.matcher(text);
        if (!variable.matches()) {
            return text;
        }
        String value = environment.get(variable.group(1));
        if (value == null) {
            missing.add(variable.group(1), section, key);
            return text;
        }
        return value;
    }

    private String fetched(Section section, String key, Section source) {
        if (source.has("file") == source.has("command")) {
            throw section.wrong(key, section.within(key) + " must be text, {file: ...} or {command: ...}");
        }
        return source.has("file") ? fromFile(source) : fromCommand(source);
    }

    private String fromFile(Section source) {
        Path path = directory.resolve(source.text("file"));
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw source.wrong("file", "%s: can't read %s".formatted(source.within("file"), path));
        }
    }

    private String fromCommand(Section source) {
        try {
            Process process = new ProcessBuilder("sh", "-c", source.text("command"))
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> printedBy(process));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooSlow(source, process);
            }
            int status = process.exitValue();
            if (status != 0) {
                throw source.wrong("command", "%s ended with status %d".formatted(source.within("command"), status));
            }
            return printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException e) {
            throw source.wrong("command", "%s can't be run".formatted(source.within("command")));
        } catch (TimeoutException e) {
            throw source.wrong(
                    "command",
                    "%s has ended, but left something behind that prints".formatted(source.within("command")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw source.wrong("command", "%s was interrupted".formatted(source.within("command")));
        }
    }

    private TargetFileException tooSlow(Section source, Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return source.wrong(
                "command",
                "%s has not ended within %d s; give one that prints the token and ends"
                        .formatted(source.within("command"), patience.toSeconds()));
    }

    private static String printedBy(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
