package dev.countersign.conformance.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The differences between what a certificate and the files of its report claim, and what the recording shows. Everything that
 * can be derived from the recording is compared; durations can't be, nor can what the run left at the target.
 */
public final class ReportDifferences {
    private static final JsonMapper JSON = new JsonMapper();
    /** How many differences are listed, of files that differ everywhere. */
    private static final int MOST = 10;

    private final RunReport judged;
    private final List<String> differences = new ArrayList<>();

    private ReportDifferences(RunReport judged) {
        this.judged = judged;
    }

    /**
     * One sentence for each difference.
     *
     * @param folder of the report
     * @param judged again from the recording
     * @throws IOException if a file of the report can't be read
     */
    public static List<String> of(Certificate certificate, Path folder, RunReport judged) throws IOException {
        ReportDifferences all = new ReportDifferences(judged);
        all.compare(certificate);
        Map<String, String> shown = judged.contents();
        all.compare(json(read(folder, RunReport.RESULT)), json(shown.getOrDefault(RunReport.RESULT, "")));
        all.compare(RunReport.JUNIT, read(folder, RunReport.JUNIT), shown.getOrDefault(RunReport.JUNIT, ""));
        all.compare(RunReport.BADGE, read(folder, RunReport.BADGE), shown.getOrDefault(RunReport.BADGE, ""));
        return all.differences.stream().distinct().limit(MOST).toList();
    }

    private void compare(Certificate certificate) {
        String verdict = judged.result().verdict().wireName();
        if (!certificate.verdict().equals(verdict)) {
            differ("the certificate", certificate.verdict(), verdict);
        }
        List<String> shown = claims();
        if (!certificate.findings().equals(shown)) {
            differences.add("the certificate has the findings %s, but the recording shows %s"
                    .formatted(certificate.findings(), shown));
        }
    }

    private List<String> claims() {
        return judged.result().findings().stream().map(Finding::claim).toList();
    }

    private void compare(JsonNode claimed, JsonNode shown) {
        requirements(claimed);
        List<String> claims = claims(claimed);
        if (!claims.equals(claims())) {
            differences.add("result.json has the findings %s, but the recording shows %s".formatted(claims, claims()));
        }
        String verdict = claimed.path("verdict").asText();
        if (!verdict.equals(shown.path("verdict").asText())) {
            differ("result.json", verdict, shown.path("verdict").asText());
        }
        if (differences.isEmpty()) {
            compare("", derivable(claimed), derivable(shown));
        }
    }

    private void requirements(JsonNode result) {
        Map<String, String> claimed = new LinkedHashMap<>();
        result.path("requirements")
                .forEach(requirement -> claimed.put(
                        key(
                                requirement.path("id").asText(),
                                requirement.path("profile").asText()),
                        requirement.path("verdict").asText()));
        for (ProfileVerdicts profile : judged.result().profiles()) {
            for (RequirementVerdict shown : profile.requirements()) {
                String key = key(shown.requirement().id(), profile.profile());
                String verdict = claimed.getOrDefault(key, "nothing");
                if (!verdict.equals(shown.verdict().wireName())) {
                    differ(key + ": result.json", verdict, shown.verdict().wireName() + reason(shown));
                }
            }
        }
    }

    private static String key(String requirement, String profile) {
        return "%s of %s".formatted(requirement, profile);
    }

    private static String reason(RequirementVerdict shown) {
        return shown.message().isEmpty() ? "" : ": " + shown.message();
    }

    private static List<String> claims(JsonNode result) {
        List<String> claims = new ArrayList<>();
        for (JsonNode finding : result.path("findings")) {
            claims.add(Finding.claim(
                    finding.path("profile").asText(),
                    texts(finding.path("requirements")),
                    Finding.where(finding.path("place").asText(), texts(finding.path("calls")))));
        }
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Compares all values, each at its JSON pointer. */
    private void compare(String pointer, JsonNode claimed, JsonNode shown) {
        if (claimed.equals(shown)) {
            return;
        }
        if (claimed.isObject() && shown.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            claimed.fieldNames().forEachRemaining(names::add);
            shown.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, claimed.path(name), shown.path(name)));
        } else if (claimed.isArray() && shown.isArray()) {
            for (int i = 0; i < Math.max(claimed.size(), shown.size()); i++) {
                compare(pointer + "/" + i, claimed.path(i), shown.path(i));
            }
        } else {
            differ("result.json at " + pointer, text(claimed), text(shown));
        }
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "nothing" : value.toString();
    }

    private static JsonNode derivable(JsonNode result) {
        ObjectNode copy = result.deepCopy();
        copy.remove("left");
        copy.path("scenarios").forEach(scenario -> ((ObjectNode) scenario).remove("seconds"));
        return copy;
    }

    private void compare(String file, String claimed, String shown) {
        if (!withoutDurations(claimed).equals(withoutDurations(shown))) {
            differences.add("%s does not say what the recording shows".formatted(file));
        }
    }

    private static String withoutDurations(String file) {
        return file.replaceAll(" time=\"[0-9.]*\"", "");
    }

    private void differ(String what, String claimed, String shown) {
        differences.add("%s says %s, but the recording shows %s".formatted(what, claimed, shown));
    }

    private static String read(Path folder, String file) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
