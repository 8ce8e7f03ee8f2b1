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

    String read(TargetValue token) {
        if (!token.isMapping()) {
            return sendable(token, literal(token));
        }
        Supplier<String> source = () -> sendable(token, fetched(token));
        String fetched = source.get();
        fresh.add(fetched, source);
        return fetched;
    }

    private static String sendable(TargetValue place, String token) {
        if (!SENDABLE.matcher(token).matches()) {
            throw place.wrong(place.path() + " is empty or holds what no header can carry");
        }
        return token;
    }

    private String literal(TargetValue token) {
        Matcher variable = VARIABLE.matcher(token.text());
        if (!variable.matches()) {
            return token.text();
        }
        String value = environment.get(variable.group(1));
        if (value == null) {
            missing.add(variable.group(1), token);
            return token.text();
        }
        return value;
    }

    private String fetched(TargetValue token) {
        return token.json().has("file") ? fromFile(token.at("file")) : fromCommand(token.at("command"));
    }

    private String fromFile(TargetValue file) {
        Path path = directory.resolve(file.text());
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw file.wrong("%s: can't read %s".formatted(file.path(), path));
        }
    }

    private String fromCommand(TargetValue command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command.text())
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<String> printed = CompletableFuture.supplyAsync(() -> printedBy(process));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooSlow(command, process);
            }
            int status = process.exitValue();
            if (status != 0) {
                throw command.wrong("%s ended with status %d".formatted(command.path(), status));
            }
            return printed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException e) {
            throw command.wrong("%s can't be run".formatted(command.path()));
        } catch (TimeoutException e) {
            throw command.wrong("%s has ended, but left something behind that prints".formatted(command.path()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw command.wrong("%s was interrupted".formatted(command.path()));
        }
    }

    private TargetFileException tooSlow(TargetValue command, Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return command.wrong("%s has not ended within %d s; give one that prints the token and ends"
                .formatted(command.path(), patience.toSeconds()));
    }

    private static String printedBy(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
