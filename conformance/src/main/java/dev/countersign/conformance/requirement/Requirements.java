package dev.countersign.conformance.requirement;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.classpath.ClassPathResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All requirements that Countersign knows, ordered by id. */
public final class Requirements {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Requirement> byId = new LinkedHashMap<>();

    /** @throws IllegalStateException if two share an id */
    public Requirements(List<Requirement> requirements) {
        requirements.stream().sorted(comparing(Requirement::id)).forEach(requirement -> {
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalStateException("two requirements are called " + requirement.id());
            }
        });
    }

    /**
     * Reads the requirements from the JSON files in a package of the class path.
     *
     * @param profiles the names of profiles for each name of a profile or of a group that a requirement may give
     * @throws IllegalStateException if a requirement gives another name
     */
    public static Requirements in(String packageName, Map<String, ? extends List<String>> profiles) {
        return new Requirements(ClassPathResource.json(packageName).stream()
                .flatMap(Requirements::read)
                .map(entry -> entry.requirement(profiles))
                .toList());
    }

    public List<Requirement> all() {
        return List.copyOf(byId.values());
    }

    public List<Requirement> of(String profile) {
        return byId.values().stream()
                .filter(requirement -> requirement.profiles().contains(profile))
                .toList();
    }

    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Stream<RequirementEntry> read(ClassPathResource file) {
        return Stream.of(file.read(content -> JSON.readValue(content, RequirementEntry[].class)));
    }
}
