package dev.countersign.server.jobs;

import dev.countersign.model.jobs.AppParameterValue;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.JobSpecification;
import dev.countersign.model.jobs.NameAndVersion;
import dev.countersign.model.jobs.SimpleDuration;
import dev.countersign.server.resources.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Validates job specifications.
 *
 * <p>Source: Jobs, "JobSpecification".
 */
final class Specifications {
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[\\w ():-]+");

    private final Applications applications;

    Specifications(Applications applications) {
        this.applications = applications;
    }

    void validate(String field, JobSpecification specification) {
        application(field, specification);
        validateName(field, specification);
        if (specification.replicas() != null && specification.replicas() < 1) {
            throw new RefusedException.Invalid(
                    field + ".replicas", "must be at least 1, not " + specification.replicas());
        }
        if (specification.timeAllocation() != null) {
            requirePositive(field + ".timeAllocation", specification.timeAllocation());
        }
        if (Boolean.TRUE.equals(specification.restartOnExit())) {
            throw new RefusedException.Unsupported(field + ".restartOnExit", "no job here is restarted; leave it out");
        }
        if (Boolean.TRUE.equals(specification.sshEnabled())) {
            throw new RefusedException.Invalid(
                    field + ".sshEnabled",
                    "application '%s' can't be reached by SSH; leave it out"
                            .formatted(specification.application().name()));
        }
        validateResources(field, specification);
        paths(field, specification).forEach(FilePath::validate);
    }

    static void requirePositive(String field, SimpleDuration duration) {
        if (duration.toDuration().isZero()) {
            throw new RefusedException.Invalid(field, "must be longer than no time at all");
        }
    }

    void requireSupport(String field, JobSpecification specification, ComputeSupport support) {
        requireFeature(field + ".application", specification, support, Feature.RUNNING);
        List<AppParameterValue> resources = Objects.requireNonNullElse(specification.resources(), List.of());
        for (int resource = 0; resource < resources.size(); resource++) {
            if (resources.get(resource) instanceof AppParameterValue.Peer) {
                requireFeature("%s.resources[%d]".formatted(field, resource), specification, support, Feature.PEERS);
            }
        }
    }

    void requireFeature(String field, JobSpecification specification, ComputeSupport support, Feature feature) {
        Backend backend = application(field, specification).backend();
        if (!backend.supports(support, feature)) {
            throw new RefusedException.Unsupported(
                    field,
                    "provider '%s' does not support %s of type %s on '%s'"
                            .formatted(
                                    support.product().provider(),
                                    feature,
                                    backend,
                                    support.product().id()));
        }
    }

    /** Every file and folder that the job uses, by the fields that name it. */
    static Map<String, String> paths(String field, JobSpecification specification) {
        Map<String, String> paths = new LinkedHashMap<>();
        values(field, specification, AppParameterValue.File.class)
                .forEach((place, file) -> paths.put(place + ".path", file.path()));
        if (specification.openedFile() != null) {
            paths.put(field + ".openedFile", specification.openedFile());
        }
        return paths;
    }

    /** Every public link that the job uses, by the fields that name it. */
    static Map<String, String> links(String field, JobSpecification specification) {
        Map<String, String> links = new LinkedHashMap<>();
        values(field, specification, AppParameterValue.Ingress.class)
                .forEach((place, link) -> links.put(place + ".id", link.id()));
        return links;
    }

    /** The values of one type among resources and parameters, by their fields. */
    private static <T extends AppParameterValue> Map<String, T> values(
            String field, JobSpecification specification, Class<T> type) {
        Map<String, T> values = new LinkedHashMap<>();
        List<AppParameterValue> resources = Objects.requireNonNullElse(specification.resources(), List.of());
        for (int resource = 0; resource < resources.size(); resource++) {
            if (type.isInstance(resources.get(resource))) {
                values.put("%s.resources[%d]".formatted(field, resource), type.cast(resources.get(resource)));
            }
        }
        Objects.requireNonNullElse(specification.parameters(), Map.<String, AppParameterValue>of())
                .forEach((name, value) -> {
                    if (type.isInstance(value)) {
                        values.put("%s.parameters.%s".formatted(field, name), type.cast(value));
                    }
                });
        return values;
    }

    private Application application(String field, JobSpecification specification) {
        NameAndVersion name = specification.application();
        Application application = applications.find(name);
        if (application == null) {
            throw new RefusedException.Invalid(
                    field + ".application",
                    "there is no application '%s' %s, only %s"
                            .formatted(name.name(), name.version(), applications.all()));
        }
        return application;
    }

    private static void validateName(String field, JobSpecification specification) {
        String name = specification.name();
        if (name != null && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
            throw new RefusedException.Invalid(
                    field + ".name",
                    "must be 1 to %d letters of English, digits, spaces and any of ():_- but is '%s'"
                            .formatted(LONGEST_NAME, name));
        }
    }

    private static void validateResources(String field, JobSpecification specification) {
        List<AppParameterValue> resources = Objects.requireNonNullElse(specification.resources(), List.of());
        for (int resource = 0; resource < resources.size(); resource++) {
            if (!isResource(resources.get(resource))) {
                throw new RefusedException.Invalid(
                        "%s.resources[%d].type".formatted(field, resource),
                        "must be file, peer, network, block_storage or ingress: other values belong to the parameters");
            }
        }
    }

    private static boolean isResource(AppParameterValue value) {
        return value instanceof AppParameterValue.File
                || value instanceof AppParameterValue.Peer
                || value instanceof AppParameterValue.Network
                || value instanceof AppParameterValue.BlockStorage
                || value instanceof AppParameterValue.Ingress;
    }
}
