package dev.countersign.conformance.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.verdict.Selection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signed statement about a run and its result.
 *
 * @param issuedAt ms since epoch
 * @param version of Countersign
 * @param suite the digest of the features, requirements and schemas that the target was checked with
 * @param salt with the seed, the source of generated names
 * @param target that was certified, without secrets
 * @param selection the profiles and scenarios that were requested
 * @param explore how many flows were generated in addition; 0 for none
 * @param findings requirements, place and calls of each, as in reports, ordered by level
 * @param verdict as reports spell it
 * @param parts of the run, in their order
 * @param files the digest of each file of the report, by its path in the report's folder
 */
public record Certificate(
        long issuedAt,
        String version,
        String suite,
        long seed,
        long salt,
        JsonNode target,
        Selection selection,
        int explore,
        List<String> findings,
        String verdict,
        boolean interrupted,
        List<CertifiedPart> parts,
        Map<String, String> files) {
    public Certificate {
        if (explore < 0 || explore > Exploration.MOST_FLOWS) {
            throw new IllegalArgumentException("no run makes up so many flows: " + explore);
        }
        findings = List.copyOf(Objects.requireNonNullElse(findings, List.of()));
        parts = List.copyOf(parts);
        files = new TreeMap<>(files);
    }

    /**
     * A part of the run, and what its scenarios ran against.
     *
     * @param target without secrets
     * @param provider the URL at which the provider was called; null where none was certified
     */
    public record CertifiedPart(RunPart part, JsonNode target, @Nullable URI provider) {}
}
