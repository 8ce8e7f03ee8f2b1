package dev.countersign.conformance.target;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a target file that grant and revoke access to a folder. {@link ShareCommands} runs them.
 *
 * @param give grants a user access
 * @param take revokes it
 * @param directory where they run; null for the target of a recording, where none runs
 */
public record TargetShares(Hook give, Hook take, @JsonProperty(access = WRITE_ONLY) @Nullable Path directory) {
    /** In place of the commands in a recording, because their text may contain a secret. */
    static final TargetShares KEPT = new TargetShares(new Hook("not kept"), new Hook("not kept"), null);

    /** A command of the file. */
    public record Hook(String command) {
        @Override
        public String toString() {
            return "Hook[]";
        }
    }
}
