package dev.countersign.conformance.target;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Runs the commands that grant and revoke a user's access to a folder. A command reads the folder from {@code SHARE_PATH} and the
 * username from {@code SHARE_USER}, and succeeds by ending with status 0. Its standard output is discarded; its errors go to the
 * terminal. Not for the target of a recording: there scenarios read the recorded status.
 */
public final class ShareCommands {
    /** In place of the exit status of a command that timed out. */
    public static final int TOO_SLOW = -1;
    /** In place of the exit status of a command that could not be started. */
    public static final int NOT_STARTED = -2;

    private final TargetShares shares;
    private final Duration patience;

    public ShareCommands(TargetShares shares) {
        this(shares, Duration.ofSeconds(30));
    }

    /** @param patience the timeout of a command */
    ShareCommands(TargetShares shares, Duration patience) {
        this.shares = shares;
        this.patience = patience;
    }

    /** Returns the exit status of the command; 0 if the user has access now. */
    public int give(String path, String username) {
        return run(shares.give(), path, username);
    }

    /** Returns the exit status of the command; 0 if the user no longer has access. */
    public int take(String path, String username) {
        return run(shares.take(), path, username);
    }

    /** Describes a command that failed. */
    public String sentence(String key, long status) {
        String command = "shares.%s.command".formatted(key);
        if (status == TOO_SLOW) {
            return "%s has not ended within %d s".formatted(command, patience.toSeconds());
        }
        return status == NOT_STARTED
                ? "%s can't be run".formatted(command)
                : "%s ended with status %d".formatted(command, status);
    }

    private int run(TargetShares.Hook hook, String path, String username) {
        Path directory = Objects.requireNonNull(shares.directory(), "commands of a target that was kept don't run");
        try {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", hook.command())
                    .directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            shell.environment().put("SHARE_PATH", path);
            shell.environment().put("SHARE_USER", username);
            Process process = shell.start();
            process.getOutputStream().close();
            return ended(process) ? process.exitValue() : TOO_SLOW;
        } catch (IOException e) {
            return NOT_STARTED;
        }
    }

    private boolean ended(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
