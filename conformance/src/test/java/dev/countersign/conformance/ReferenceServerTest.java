package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;

import dev.countersign.conformance.run.ExampleKind;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.Suite;

/** All resource scenarios, for the example resources of the documents. */
@Suite
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "not @agave and not @provider and not @jobs")
final class ReferenceServerTest extends ReferenceServerSuite {
    private ReferenceServerTest() {}

    @BeforeSuite
    static void start() {
        set(new ExampleKind());
    }
}
