package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Jobs, which real Cores have too. A brief job ends because its time allocation expires. */
public final class JobKind implements ResourceKind {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public String profile() {
        return "ucloud-jobs";
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public JsonNode specification(Target target, TargetProduct product, int marker) {
        return specification(target, product, marker, 1, 0);
    }

    @Override
    public JsonNode brief(Target target, TargetProduct product, int marker) {
        return specification(target, product, marker, 0, 1);
    }

    @Override
    public ObjectNode fresh() {
        ObjectNode fields = JSON.objectNode();
        fields.putObject("status")
                .put("state", "IN_QUEUE")
                .putNull("jobParametersJson")
                .putNull("startedAt")
                .putNull("expiresAt")
                .putNull("resolvedApplication")
                .putNull("resolvedSupport")
                .putNull("resolvedProduct")
                .put("allowRestart", false);
        return fields.putNull("output");
    }

    /** Uses a product for which nothing is declared, and so nothing supported. */
    @Override
    public JsonNode unsupported(Target target, TargetProduct product, int marker) {
        return specification(
                target, new TargetProduct("undeclared-" + marker, product.category(), product.provider()), marker);
    }

    @Override
    public ObjectNode support(TargetProducts products) {
        ObjectNode support = JSON.objectNode();
        support.putObject("docker").put("enabled", true);
        return support;
    }

    @Override
    public Removal removal() {
        return new Removal("terminate", "POST", "/terminate", Set.of("CANCELING", "SUCCESS", "FAILURE", "EXPIRED"));
    }

    @Override
    public Set<String> finalStates() {
        return Set.of("SUCCESS", "FAILURE", "EXPIRED");
    }

    @Override
    public String document() {
        return "UCloud Developer Guide: Jobs";
    }

    @Override
    public String tag() {
        return "@jobs";
    }

    /** No documented call shows applications. */
    @Override
    public List<String> unverifiable(Target target) {
        return Stream.concat(
                        Stream.of(sentence("application", target.jobs().application())),
                        Stream.ofNullable(target.jobs().virtualMachine())
                                .map(machine -> sentence("virtualMachine", machine)))
                .toList();
    }

    @Override
    public Optional<TriedPart> triedPart(Target target) {
        TargetJobs.Application named = target.jobs().application();
        return Optional.of(new TriedPart(
                "jobs.application",
                "application",
                named.name(),
                "a job of '%s' %s".formatted(named.name(), named.version()),
                (specification, other) ->
                        specification.withObject("/application").put("name", other)));
    }

    @Override
    public List<String> states() {
        return List.of("IN_QUEUE", "RUNNING", "EXPIRED");
    }

    @Override
    public String stateOfUpdate() {
        return "state";
    }

    @Override
    public String schema() {
        return "job.json";
    }

    @Override
    public String schemaOfPage() {
        return "page-of-jobs.json";
    }

    @Override
    public String schemaOfProducts() {
        return "support-by-provider-jobs.json";
    }

    private static String sentence(String key, TargetJobs.Application application) {
        return "jobs.%s: whether the target knows '%s' %s can't be checked, because no documented call shows it"
                .formatted(key, application.name(), application.version());
    }

    private static ObjectNode specification(Target target, TargetProduct product, int marker, int hours, int minutes) {
        ObjectNode specification = JSON.objectNode();
        specification
                .putObject("application")
                .put("name", target.jobs().application().name())
                .put("version", target.jobs().application().version());
        specification
                .putObject("product")
                .put("id", product.id())
                .put("category", product.category())
                .put("provider", product.provider());
        specification.put("name", "countersign-" + marker).put("replicas", 1).put("allowDuplicateJob", false);
        specification.putObject("parameters");
        specification.putArray("resources");
        specification
                .putObject("timeAllocation")
                .put("hours", hours)
                .put("minutes", minutes)
                .put("seconds", 0);
        return specification.putNull("openedFile");
    }
}
