package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;

import dev.countersign.conformance.run.JobsPermissions;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.Suite;

/** All scenarios about permissions on Agave jobs. */
@Suite
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "@agave")
final class AgaveReferenceServerTest extends ReferenceServerSuite {
    private AgaveReferenceServerTest() {}

    @BeforeSuite
    static void start() {
        set(new JobsPermissions());
    }
}
