package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.run.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The number of units that a complete run charges, as counted on our own servers. */
public final class ExpectedCharges {
    private final JsonNode counts;

    private ExpectedCharges(JsonNode counts) {
        this.counts = counts;
    }

    public static ExpectedCharges published() {
        try (InputStream counts = ExpectedCharges.class.getResourceAsStream("charges.json")) {
            return new ExpectedCharges(new JsonMapper().readTree(Objects.requireNonNull(counts, "charges.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int of(Profile profile) {
        return counts.path(profile.profile()).asInt();
    }
}
