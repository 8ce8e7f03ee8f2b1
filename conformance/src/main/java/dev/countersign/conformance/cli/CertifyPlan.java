package dev.countersign.conformance.cli;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.target.FreshTokens;
import java.nio.file.Path;
import java.util.List;

/**
 * What a certification consists of.
 *
 * @param tags an expression that the tags of a scenario have to meet; empty for all
 * @param parallel how many scenarios run at the same time
 * @param report the folder that takes the report
 * @param key signs the certificate
 * @param tokens fetches the target's tokens again before they expire
 * @param explore how many flows are made up besides; 0 for none
 */
record CertifyPlan(
        List<Profile> profiles,
        String tags,
        long seed,
        int parallel,
        Path report,
        SigningKey key,
        FreshTokens tokens,
        int explore) {
    CertifyPlan {
        profiles = List.copyOf(profiles);
    }
}
