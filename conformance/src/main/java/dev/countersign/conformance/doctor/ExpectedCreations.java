package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number of resources that a run creates if it can check everything, as counted on our own servers. */
public final class ExpectedCreations {
    private final JsonNode counts;

    private ExpectedCreations(JsonNode counts) {
        this.counts = counts;
    }

    public static ExpectedCreations published() {
        try (InputStream counts = ExpectedCreations.class.getResourceAsStream("creations.json")) {
            return new ExpectedCreations(new JsonMapper().readTree(Objects.requireNonNull(counts, "creations.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kind if the profile is about several; null if it is about one or none */
    public int of(Profile profile, @Nullable ResourceKind kind) {
        return counts.path(kind == null ? profile.profile() : profile.profile() + "/" + kind.name())
                .asInt();
    }
}
