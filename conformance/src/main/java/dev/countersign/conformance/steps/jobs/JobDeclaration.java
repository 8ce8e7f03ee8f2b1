package dev.countersign.conformance.steps.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A provider's declaration about jobs on a product.
 *
 * @param support the declaration, for a new product
 * @param isShown whether the support that a target shows for a product matches it
 */
record JobDeclaration(ObjectNode support, Predicate<JsonNode> isShown) {
    static final JobDeclaration EXTENSION = of(
            support -> support.putObject("docker").put("enabled", true).put("timeExtension", true),
            support -> has(support, "docker", "enabled") && has(support, "docker", "timeExtension"));

    static final JobDeclaration SUSPENSION = of(
            support -> support.putObject("virtualMachine").put("enabled", true).put("suspension", true),
            support -> has(support, "virtualMachine", "enabled") && has(support, "virtualMachine", "suspension"));

    static final JobDeclaration NO_EXTENSION = of(
            support -> support.putObject("docker").put("enabled", true),
            support -> has(support, "docker", "enabled") && !has(support, "docker", "timeExtension"));

    static final JobDeclaration NO_SUSPENSION = of(
            support -> support.putObject("virtualMachine").put("enabled", true),
            support -> has(support, "virtualMachine", "enabled") && !has(support, "virtualMachine", "suspension"));

    static final JobDeclaration NO_WORD_OF_CONTAINERS = of(support -> {}, support -> !isMentioned(support));

    static final JobDeclaration CONTAINERS_DISABLED = of(
            support -> support.putObject("docker").put("enabled", false).put("web", true),
            support -> support.path("docker").path("enabled").isBoolean() && !has(support, "docker", "enabled"));

    static final JobDeclaration CONTAINERS_NOT_ENABLED = of(
            support -> support.putObject("docker").put("web", true).put("logs", true),
            support -> isMentioned(support) && !support.path("docker").hasNonNull("enabled"));

    private static JobDeclaration of(Consumer<ObjectNode> declare, Predicate<JsonNode> isShown) {
        ObjectNode support = JsonNodeFactory.instance.objectNode();
        declare.accept(support);
        return new JobDeclaration(support, isShown);
    }

    /** Whether the support mentions containers; null counts as absent. */
    private static boolean isMentioned(JsonNode support) {
        return support.path("docker").properties().stream()
                .anyMatch(feature -> !feature.getValue().isNull());
    }

    private static boolean has(JsonNode support, String workload, String feature) {
        return support.path(workload).path(feature).asBoolean(false);
    }
}
