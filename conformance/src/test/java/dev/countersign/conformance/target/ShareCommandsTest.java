package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCommandsTest {
    private static final String NOTE = "printf '%s for %s' \"$SHARE_PATH\" \"$SHARE_USER\" > ";

    private final Path directory;

    ShareCommandsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_command_finds_folder_and_user_in_its_environment() {
        ShareCommands commands = commands(NOTE + "given", NOTE + "taken");

        assertThat(commands.give("/home/a folder", "bob; echo")).isZero();
        assertThat(commands.take("/home/$HOME", "alice")).isZero();

        assertThat(directory.resolve("given")).hasContent("/home/a folder for bob; echo");
        assertThat(directory.resolve("taken")).hasContent("/home/$HOME for alice");
    }

    @Test
    void a_command_that_fails_answers_its_status() {
        ShareCommands commands = commands("exit 3", "exit 0");

        assertThat(commands.give("/home", "bob")).isEqualTo(3);
        assertThat(commands.sentence("give", 3)).isEqualTo("shares.give.command ended with status 3");
    }

    @Test
    void a_command_that_goes_on_is_ended_with_all_that_it_started() throws IOException {
        ShareCommands commands =
                new ShareCommands(shares("sleep 60 & echo $! > pid; wait", "exit 0", directory), Duration.ofSeconds(1));

        long status = commands.give("/home", "bob");

        assertThat(status).isEqualTo(ShareCommands.TOO_SLOW);
        assertThat(commands.sentence("give", status)).isEqualTo("shares.give.command has not ended within 1 s");
        long started = Long.parseLong(Files.readString(directory.resolve("pid")).strip());
        assertThat(ProcessHandle.of(started).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_command_that_can_not_be_started_says_so() {
        ShareCommands commands = new ShareCommands(shares("true", "true", directory.resolve("gone")));

        assertThat(commands.take("/home", "bob")).isEqualTo(ShareCommands.NOT_STARTED);
        assertThat(commands.sentence("take", ShareCommands.NOT_STARTED)).isEqualTo("shares.take.command can't be run");
    }

    @Test
    void nothing_runs_for_a_target_that_was_kept() {
        ShareCommands commands = new ShareCommands(TargetShares.KEPT);

        assertThatThrownBy(() -> commands.give("/home", "bob"))
                .hasMessage("commands of a target that was kept don't run");
    }

    private ShareCommands commands(String give, String take) {
        return new ShareCommands(shares(give, take, directory));
    }

    private static TargetShares shares(String give, String take, Path directory) {
        return new TargetShares(new TargetShares.Hook(give), new TargetShares.Hook(take), directory);
    }
}
