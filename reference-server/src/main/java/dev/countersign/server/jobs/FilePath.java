package dev.countersign.server.jobs;

import dev.countersign.server.resources.RefusedException;
import java.util.List;
import java.util.Set;

/** Validates the paths of files and folders: absolute and normalized. */
public final class FilePath {
    private static final Set<String> OTHER_WAYS = Set.of("", ".", "..");

    private FilePath() {}

    /** @throws RefusedException.Invalid naming {@code field} */
    public static void validate(String field, String path) {
        if (!path.startsWith("/")
                || List.of(path.substring(1).split("/", -1)).stream().anyMatch(OTHER_WAYS::contains)) {
            throw new RefusedException.Invalid(
                    field,
                    "must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is '%s'"
                            .formatted(path));
        }
    }
}
