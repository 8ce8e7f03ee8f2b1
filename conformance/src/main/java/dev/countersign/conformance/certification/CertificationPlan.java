package dev.countersign.conformance.certification;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.FreshTokens;
import dev.countersign.conformance.verdict.Selection;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a certification.
 *
 * @param tags a tag expression that selects scenarios; empty for all
 * @param salt with the seed, the source of generated names
 * @param parallel how many scenarios run at the same time
 * @param report the folder of the report
 * @param key signs the certificate
 * @param tokens fetches the target's tokens again before they expire
 * @param explore how many flows are generated in addition; 0 for none
 */
public record CertificationPlan(
        List<Profile> profiles,
        String tags,
        long seed,
        long salt,
        int parallel,
        Path report,
        SigningKey key,
        FreshTokens tokens,
        int explore) {
    public CertificationPlan {
        profiles = List.copyOf(profiles);
    }

    /** The profiles and scenarios that are requested. */
    Selection selection() {
        return new Selection(profiles.stream().map(Profile::profile).toList(), tags);
    }

    /** The folder of Cucumber's reports of a profile, relative to that of the whole report. */
    String folder(Profile profile) {
        return profiles.size() == 1 ? "" : profile.profile() + "/";
    }

    /**
     * Settings that select the scenarios of a profile, and how they run.
     *
     * @param folder the folder of their own reports, relative to that of the whole report
     */
    ScenarioSettings settings(Suite suite, Profile profile, @Nullable ResourceKind kind, String folder) {
        return suite.settings(profile, kind, tags, parallel, report.resolve(folder));
    }
}
