package dev.countersign.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.countersign.conformance.doctor.ExpectedCharges;
import dev.countersign.conformance.doctor.ExpectedCreations;
import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All scenarios against our own servers, in random order, four at a time; one test for each. */
class OurServersTest {
    private static final long SEED = 7;
    private static final long ORDER = 20211025;

    @TestFactory
    Stream<DynamicTest> example_resources() {
        return certified(new ExampleKind());
    }

    @TestFactory
    Stream<DynamicTest> jobs() {
        return certified(new JobKind());
    }

    @TestFactory
    Stream<DynamicTest> agave_job_permissions() {
        return certified(new JobsPermissions());
    }

    @TestFactory
    Stream<DynamicTest> provider_of_example_resources() throws IOException {
        return aroundProvider(new ExampleKind());
    }

    @TestFactory
    Stream<DynamicTest> provider_of_jobs() throws IOException {
        return aroundProvider(new JobKind());
    }

    private static Stream<DynamicTest> certified(Profile profile) {
        try (EmbeddedCore core = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            return tests(new RunContext(core.target(), profile, SEED));
        }
    }

    /** Our Core around our own provider. */
    private static Stream<DynamicTest> aroundProvider(ResourceKind kind) throws IOException {
        try (CoreAroundProvider core =
                CoreAroundProvider.embedded(UnaryOperator.identity(), UnaryOperator.identity())) {
            return tests(new RunContext(core.target(), new ProviderSide(), kind, core.providerLink(), SEED));
        }
    }

    private static Stream<DynamicTest> tests(RunContext run) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        @Nullable ResourceKind kind = run.kind();
        new Scenarios(Suite.published()
                        .settings(run.profile(), kind, "", 4, null)
                        .shuffled(ORDER))
                .run(run, outcomes::add);
        Stream<DynamicTest> scenarios = outcomes.stream()
                .map(scenario ->
                        dynamicTest("%s (%s)".formatted(scenario.title(), scenario.location()), () -> check(scenario)));
        return Stream.concat(
                scenarios,
                Stream.of(
                        dynamicTest("has scenarios", () -> assertThat(outcomes).isNotEmpty()),
                        dynamicTest("creates as many as published", () -> requireAsManyAsPublished(run))));
    }

    /** What our servers leave out, as they may, is no failure. */
    private static void check(ScenarioOutcome scenario) {
        assumeThat(scenario.outcome()).as(scenario.message()).isNotEqualTo(Outcome.UNTESTABLE);
        assertThat(scenario.outcome()).as(scenario.message()).isEqualTo(Outcome.PASSED);
    }

    private static void requireAsManyAsPublished(RunContext ended) {
        Profile profile = ended.profile();
        assertThat(ExpectedCreations.published().of(profile, profile instanceof ResourceKind ? null : ended.kind()))
                .as(
                        "creations.json, which the doctor goes by, for %s; the run created as many as expected",
                        profile.profile())
                .isCloseTo((int) ended.creations().count(), withPercentage(20));
        assertThat(ExpectedCharges.published().of(profile))
                .as(
                        "charges.json, which the doctor goes by, for %s; the run charged as many units as expected",
                        profile.profile())
                .isCloseTo((int) ended.charged().count(), withPercentage(20));
    }
}
