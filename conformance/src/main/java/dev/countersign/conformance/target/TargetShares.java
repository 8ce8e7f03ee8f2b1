package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a target file that change who has access to a folder. {@link ShareCommands} runs them.
 *
 * @param give gives a user access
 * @param take takes it back
 * @param directory where they run; null for a target that is read again from what a run left behind, where none runs any more
 */
public record TargetShares(Hook give, Hook take, @JsonIgnore @Nullable Path directory) {
    /** The text of a command may hold a secret: all that is kept is that there was one. */
    static final TargetShares KEPT = new TargetShares(new Hook("not kept"), new Hook("not kept"), null);

    /** A command, as the file has it. */
    public record Hook(String command) {
        @Override
        public String toString() {
            return "Hook[]";
        }
    }
}
