package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.EXECUTION_ORDER_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.countersign.conformance.doctor.ExpectedCharges;
import dev.countersign.conformance.doctor.ExpectedCreations;
import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.RunContextHolder;
import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;

/** Scenarios against our own server, in random order, four at a time. A suite without scenarios fails. */
@IncludeEngines("cucumber")
@SelectPackages("countersign")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "dev.countersign.conformance.steps")
@ConfigurationParameter(key = EXECUTION_ORDER_PROPERTY_NAME, value = "random")
@ConfigurationParameter(key = EXECUTION_ORDER_RANDOM_SEED_PROPERTY_NAME, value = "20211025")
@ConfigurationParameter(key = PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, value = "fixed")
@ConfigurationParameter(key = PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME, value = "4")
@ConfigurationParameter(key = PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME, value = "4")
@ConfigurationParameter(
        key = "cucumber.execution.exclusive-resources.alone.read-write",
        value = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY")
@ConfigurationParameter(
        key = "cucumber.execution.exclusive-resources.waits.read-write",
        value = "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY")
abstract class ReferenceServerSuite {
    private static final long SEED = 7;

    private static @Nullable AutoCloseable environment;
    private static @Nullable RunContextHolder run;
    private static @Nullable RunContext about;

    static void set(Profile profile) {
        EmbeddedCore set = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        begin(set, new RunContext(set.target(), profile, SEED));
    }

    /** Starts our Core around our own provider. */
    static void setAroundProvider(ResourceKind kind) throws IOException {
        CoreAroundProvider set = CoreAroundProvider.embedded(UnaryOperator.identity(), UnaryOperator.identity());
        begin(set, new RunContext(set.target(), new ProviderSide(), kind, set.providerLink(), SEED));
    }

    private static void begin(AutoCloseable set, RunContext begun) {
        environment = set;
        about = begun;
        run = RunContextHolder.begin(begun);
    }

    @AfterSuite
    static void stop() throws Exception {
        Objects.requireNonNull(run).close();
        Objects.requireNonNull(environment).close();
        requireAsManyCreationsAsPublished(Objects.requireNonNull(about));
    }

    private static void requireAsManyCreationsAsPublished(RunContext ended) {
        Profile profile = ended.profile();
        int published =
                ExpectedCreations.published().of(profile, profile instanceof ResourceKind ? null : ended.kind());
        assertThat(published)
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
