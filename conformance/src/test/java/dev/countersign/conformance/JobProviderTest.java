package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;

import dev.countersign.conformance.run.JobKind;
import java.io.IOException;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.Suite;

/** All provider scenarios, for jobs. */
@Suite
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "@provider and not @example-only")
final class JobProviderTest extends ReferenceServerSuite {
    private JobProviderTest() {}

    @BeforeSuite
    static void start() throws IOException {
        setAroundProvider(new JobKind());
    }
}
