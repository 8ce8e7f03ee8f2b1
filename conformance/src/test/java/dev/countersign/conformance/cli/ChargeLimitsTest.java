package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.conformance.target.TargetLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own Core without its simulation API; its users have a million credits for each product, at 1 per unit. */
class ChargeLimitsTest {
    private final EmbeddedCore environment = EmbeddedCore.set(
            new EnvironmentSettings("127.0.0.1", 0, "empty", EnvironmentTime.SIMULATED, false, AgaveDialect.AGAVE_2_2));
    private final Invocation invocation =
            new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());
    private final Path file;
    private final Path report;

    ChargeLimitsTest(@TempDir Path directory) {
        file = directory.resolve("target.yaml");
        report = directory.resolve("report");
    }

    @AfterEach
    void strike() {
        environment.close();
    }

    @Test
    void a_run_charges_no_more_than_is_usual_and_what_needs_more_is_untestable() throws IOException {
        certify(null);

        assertThat(messages("untestable"))
                .containsExactly(
                        "the funds cover 50 units, and no charge is larger than that, which is half of what the"
                                + " target file lets a run charge (limits.charged: 100)");
        assertThat(messages("failed")).isEmpty();
        assertThat(messages("passed")).isNotEmpty();
        assertThat(charged()).isPositive().isLessThan(100);
        assertThat(invocation.out.toString())
                .containsPattern("about \\d+ units are charged for them as provider 'example', and 100 at most\n");
    }

    @Test
    void where_more_may_be_charged_than_anybody_has_everything_is_tested() throws IOException {
        certify(3_000_000);

        assertThat(messages("untestable")).isEmpty();
        assertThat(messages("failed")).isEmpty();
        assertThat(charged()).isBetween(1_500_000L, 1_500_100L);
    }

    @Test
    void where_nothing_may_be_charged_nothing_is() throws IOException {
        certify(0);

        assertThat(messages("untestable"))
                .contains("this charges more units than the target file lets a run charge (limits.charged: 0)");
        assertThat(messages("failed")).isEmpty();
        assertThat(charged()).isZero();
    }

    @Test
    void what_a_limit_kept_from_being_charged_is_judged_again_as_it_was() throws IOException {
        certify(1);

        assertThat(invocation.execute(
                        "verify", report.resolve("certificate.json").toString()))
                .as(invocation.out.toString())
                .isZero();
    }

    private void certify(@Nullable Integer charged) throws IOException {
        new TargetFile(file)
                .write(environment.target().within(charged == null ? null : new TargetLimits(null, null, charged)));
        invocation.execute(
                "certify",
                file.toString(),
                "--report",
                report.toString(),
                "--profile",
                "ucloud-resources",
                "--tags",
                "@RES-028 or @RES-029");
    }

    private List<String> messages(String outcome) throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(report.resolve("result.json").toFile());
        return result.path("scenarios").findParents("outcome").stream()
                .filter(scenario -> scenario.path("outcome").asText().equals(outcome))
                .map(scenario -> scenario.path("message").asText())
                .toList();
    }

    /** All units that Core was requested to charge, according to the recording. */
    private long charged() throws IOException {
        long units = 0;
        for (String line : Files.readAllLines(report.resolve("exchanges.ndjson"))) {
            JsonNode exchange = new ObjectMapper().readTree(line).path("exchange");
            if (exchange.at("/sent/url").asText().endsWith("/chargeCredits")) {
                JsonNode body =
                        new ObjectMapper().readTree(exchange.at("/sent/body").asText());
                for (JsonNode item : body.path("items")) {
                    units += item.path("units").asLong();
                }
            }
        }
        return units;
    }
}
