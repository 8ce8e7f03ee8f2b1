package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;

import dev.countersign.conformance.run.JobKind;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.Suite;

/** All resource scenarios, for jobs. */
@Suite
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "not @agave and not @provider and not @example-only")
final class JobReferenceServerTest extends ReferenceServerSuite {
    private JobReferenceServerTest() {}

    @BeforeSuite
    static void start() {
        set(new JobKind());
    }
}
