package dev.countersign.conformance.cli;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.FreshTokens;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certification consists of.
 *
 * @param tags an expression that the tags of a scenario have to meet; empty for all
 * @param salt what the generated names derive from, besides the seed
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
        long salt,
        int parallel,
        Path report,
        SigningKey key,
        FreshTokens tokens,
        int explore) {
    CertifyPlan {
        profiles = List.copyOf(profiles);
    }

    /** The same, for others. */
    CertifyPlan with(List<Profile> others) {
        return new CertifyPlan(others, tags, seed, salt, parallel, report, key, tokens, explore);
    }

    /** Where Cucumber's reports of a profile go, below the folder of the whole report. */
    String folder(Profile profile) {
        return profiles.size() == 1 ? "" : profile.profile() + "/";
    }

    /**
     * Which scenarios of a profile run, and how.
     *
     * @param folder where their own reports go, below that of the whole report
     */
    ScenarioSettings settings(Suite suite, Profile profile, @Nullable ResourceKind kind, String folder) {
        return suite.settings(profile, kind, tags, parallel, report.resolve(folder));
    }
}
