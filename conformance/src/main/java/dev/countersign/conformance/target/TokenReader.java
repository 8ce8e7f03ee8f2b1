package dev.countersign.conformance.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets tokens from where a target file says that they are, so that it need not hold them itself. */
final class TokenReader {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern SENDABLE = Pattern.compile("\\p{Graph}+");

    private final Path directory;
    private final Map<String, String> environment;

    TokenReader(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** The token of a section, where it is called so. */
    String read(Section section) {
        return read(section, "token");
    }

    String read(Section section, String key) {
        String token = section.isSection(key)
                ? fetched(section, key, section.section(key).only("file", "command"))
                : literal(section, key, section.text(key));
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
            throw section.wrong(
                    key, "%s: the environment has no variable %s".formatted(section.within(key), variable.group(1)));
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
            String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            if (status != 0) {
                throw source.wrong("command", "%s ended with status %d".formatted(source.within("command"), status));
            }
            return token;
        } catch (IOException e) {
            throw source.wrong("command", "%s can't be run".formatted(source.within("command")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw source.wrong("command", "%s was interrupted".formatted(source.within("command")));
        }
    }
}
