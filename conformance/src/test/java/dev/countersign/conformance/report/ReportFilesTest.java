package dev.countersign.conformance.report;

import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static dev.countersign.conformance.requirement.Requirement.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.SampleRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private final Path directory;
    private final SampleRun run = new SampleRun()
            .requires("RES-001", MUST)
            .requires("RES-002", SHOULD)
            .untestable("RES-004", MUST, "Nobody sees it.")
            .scenario("A resource begins", Outcome.PASSED, "", "RES-001")
            .scenario("A <resource> ends", Outcome.FAILED, "<b>\u0000\ud800 & \"500\"\nnext", "RES-002");

    ReportFilesTest(@TempDir Path directory) {
        this.directory = directory.resolve("new");
    }

    @Test
    void result_json_is_as_its_schema_says() throws IOException {
        write(AcmeCore.TARGET, true);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReportFilesTest.class.getResourceAsStream("result.schema.json"));
        JsonNode result =
                new ObjectMapper().readTree(directory.resolve("result.json").toFile());

        assertThat(schema.validate(result)).isEmpty();
        assertThat(schema.validate(((ObjectNode) result).put("verdict", "fine")))
                .isNotEmpty();
    }

    @Test
    void result_json_has_the_whole_run() throws IOException {
        write(AcmeCore.TARGET, false);

        assertThat(Files.readString(directory.resolve("result.json")))
                .isEqualTo(
                        """
                        {
                          "verdict" : "conformant",
                          "exitStatus" : 0,
                          "interrupted" : false,
                          "narrowed" : false,
                          "seed" : 7,
                          "target" : {
                            "name" : "Acme Core",
                            "version" : "3.2",
                            "url" : "https://core.example.org",
                            "simulation" : true,
                            "deadline" : "PT10M",
                            "without" : [ ],
                            "accept" : [ ]
                          },
                          "scenariosRun" : 2,
                          "findings" : [ {
                            "id" : "F1",
                            "level" : "SHOULD",
                            "profile" : "ucloud-resources",
                            "requirements" : [ "RES-002" ],
                            "calls" : [ ],
                            "place" : "A <resource> ends",
                            "expected" : "",
                            "found" : "<b>\\\\u0000\\\\ud800 & \\"500\\"\\nnext",
                            "seenIn" : "",
                            "exchanges" : 0,
                            "scenarios" : [ "countersign/resources/sample.feature:20" ],
                            "keepsFromJudging" : [ ],
                            "accepted" : null
                          } ],
                          "profiles" : {
                            "ucloud-resources" : {
                              "passed" : 1,
                              "failed" : 1,
                              "not-judged" : 0,
                              "untestable" : 0,
                              "error" : 0,
                              "not-testable" : 1
                            }
                          },
                          "requirements" : [ {
                            "id" : "RES-001",
                            "level" : "MUST",
                            "profile" : "ucloud-resources",
                            "verdict" : "passed",
                            "findings" : [ ],
                            "scenarios" : [ "countersign/resources/sample.feature:10" ],
                            "message" : "",
                            "catches" : {
                              "caught" : 1,
                              "broken" : 2
                            }
                          }, {
                            "id" : "RES-002",
                            "level" : "SHOULD",
                            "profile" : "ucloud-resources",
                            "verdict" : "failed",
                            "findings" : [ "F1" ],
                            "scenarios" : [ "countersign/resources/sample.feature:20" ],
                            "message" : "<b>\\\\u0000\\\\ud800 & \\"500\\"\\nnext",
                            "catches" : {
                              "caught" : 0,
                              "broken" : 0
                            }
                          } ],
                          "notTestable" : [ {
                            "id" : "RES-004",
                            "level" : "MUST",
                            "profile" : "ucloud-resources",
                            "reason" : "Nobody sees it."
                          } ],
                          "scenarios" : [ {
                            "id" : "countersign/resources/sample.feature:10",
                            "title" : "A resource begins",
                            "profile" : "ucloud-resources",
                            "kind" : null,
                            "tags" : [ "@RES-001" ],
                            "outcome" : "passed",
                            "because" : null,
                            "seconds" : 1.5,
                            "message" : ""
                          }, {
                            "id" : "countersign/resources/sample.feature:20",
                            "title" : "A <resource> ends",
                            "profile" : "ucloud-resources",
                            "kind" : null,
                            "tags" : [ "@RES-002" ],
                            "outcome" : "failed",
                            "because" : null,
                            "seconds" : 1.5,
                            "message" : "<b>\\\\u0000\\\\ud800 & \\"500\\"\\nnext"
                          } ],
                          "explored" : [ {
                            "profile" : "ucloud-resources",
                            "flows" : 5,
                            "passed" : 3,
                            "deviating" : 1,
                            "shortest" : [ "Feature: Flows", "", "  Scenario: A flow" ]
                          } ],
                          "unspecified" : [ ],
                          "fingerprint" : [ ],
                          "left" : [ ]
                        }
                        """);
    }

    @Test
    void junit_xml_has_one_failure_for_each_finding_and_a_suite_for_each_feature() throws IOException {
        run.scenario("A resource rests", Outcome.UNTESTABLE, "no clock", "RES-001")
                .scenario("A resource is silent", Outcome.UNANSWERED, "no answer", "RES-001")
                .scenario("A resource is odd", Outcome.ERROR, "no step", "RES-001");

        write(AcmeCore.TARGET, false);

        assertThat(Files.readString(directory.resolve("junit.xml")))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>\
                        <testsuites>\
                        <testsuite name="ucloud-resources: findings" tests="1" failures="1" errors="0" skipped="0" \
                        time="0.000"><testcase classname="ucloud-resources: findings" \
                        name="F1  SHOULD  RES-002  A &lt;resource&gt; ends" time="0.000">\
                        <failure message="F1  SHOULD  RES-002  A &lt;resource&gt; ends">\
                        F1  SHOULD  RES-002  A &lt;resource&gt; ends
                        RES-002: A resource does what RES-002 says. (Resources, "Time")
                        &lt;b&gt;\\u0000\\ud800 &amp; "500"
                        next
                        check:    Where is RES-002 done?
                        in 1 scenario</failure></testcase></testsuite>\
                        <testsuite name="ucloud-resources: countersign/resources/sample.feature" tests="5" failures="0" \
                        errors="2" skipped="2" time="7.500">\
                        <testcase classname="ucloud-resources: countersign/resources/sample.feature" \
                        name="A resource begins (line 10)" time="1.500"></testcase>\
                        <testcase classname="ucloud-resources: countersign/resources/sample.feature" \
                        name="A &lt;resource&gt; ends (line 20)" time="1.500">\
                        <skipped message="shows F1">shows F1
                        &lt;b&gt;\\u0000\\ud800 &amp; "500"
                        next</skipped></testcase>\
                        <testcase classname="ucloud-resources: countersign/resources/sample.feature" \
                        name="A resource rests (line 30)" time="1.500">\
                        <skipped message="no clock">no clock</skipped></testcase>\
                        <testcase classname="ucloud-resources: countersign/resources/sample.feature" \
                        name="A resource is silent (line 40)" time="1.500">\
                        <error message="no answer">no answer</error></testcase>\
                        <testcase classname="ucloud-resources: countersign/resources/sample.feature" \
                        name="A resource is odd (line 50)" time="1.500">\
                        <error message="no step">no step</error></testcase>\
                        </testsuite></testsuites>
                        """);
    }

    @Test
    void an_interrupted_run_says_so() throws IOException {
        write(AcmeCore.TARGET, true);

        assertThat(Files.readString(directory.resolve("result.json")))
                .contains("\"exitStatus\" : 130,", "\"interrupted\" : true,");
    }

    @Test
    void no_file_has_a_token_also_where_the_target_is_called_by_it() throws IOException {
        Target target = new Target(
                new Target.Description(
                        "secret-of-operator", "secret-of-user", URI.create("https://core.example.org/secret-of-user")),
                AcmeCore.TARGET.users(),
                AcmeCore.TARGET.products(),
                AcmeCore.TARGET.simulation(),
                AcmeCore.TARGET.deadline());

        write(target, false);

        assertThat(Files.readString(directory.resolve("result.json")))
                .contains("\"name\" : \"<token of the operator>\"", "\"version\" : \"<token of user>\"")
                .doesNotContain("secret-of");
        assertThat(Files.readString(directory.resolve("junit.xml"))).doesNotContain("secret-of");
    }

    @Test
    void result_json_lists_what_is_left_at_the_target() throws IOException {
        List<Leftover> left = List.of(new Leftover("jobs", "secret-of-user", "the user", "it is still CANCELING"));

        new RunReport(AcmeCore.TARGET, 7, run.result(), List.of(), List.of(), null, left, null).write(directory);

        assertThat(Files.readString(directory.resolve("result.json")))
                .endsWith(
                        """
                          "left" : [ {
                            "kind" : "jobs",
                            "id" : "<token of user>",
                            "owner" : "the user",
                            "because" : "it is still CANCELING"
                          } ]
                        }
                        """);
    }

    @Test
    void a_page_can_be_made_where_nothing_was_recorded() throws IOException {
        RunReport report = new RunReport(AcmeCore.TARGET, 7, run.result(), List.of(), SampleRun.EXPLORED, null);
        report.write(directory);

        report.writePage(directory, directory.resolve("absent.ndjson"));

        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("\"Explored for ucloud-resources\":\"5 generated flows: 3 as the documents say, 1 deviating,"
                        + " 1 without a result\"");
        assertThat(directory.resolve("reproduce.sh")).doesNotExist();
    }

    private void write(Target target, boolean interrupted) throws IOException {
        RunResult whole = run.result();
        RunResult result = new RunResult(whole.profiles(), whole.without(), whole.accept(), interrupted, false);
        new RunReport(target, 7, result, List.of(), SampleRun.EXPLORED, SampleRun.STRENGTH).write(directory);
    }
}
