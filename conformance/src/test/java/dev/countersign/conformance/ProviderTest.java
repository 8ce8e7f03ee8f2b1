package dev.countersign.conformance;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;

import dev.countersign.conformance.run.ExampleKind;
import java.io.IOException;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.Suite;

/** All provider scenarios, for the example resources of the documents. */
@Suite
@ConfigurationParameter(key = FILTER_TAGS_PROPERTY_NAME, value = "@provider and not @jobs")
final class ProviderTest extends ReferenceServerSuite {
    private ProviderTest() {}

    @BeforeSuite
    static void start() throws IOException {
        setAroundProvider(new ExampleKind());
    }
}
