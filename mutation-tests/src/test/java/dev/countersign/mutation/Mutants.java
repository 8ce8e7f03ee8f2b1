package dev.countersign.mutation;

import dev.countersign.mutation.digest.Code;
import dev.countersign.mutation.digest.Digest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All mutants. */
final class Mutants {
    private static final Map<Class<?>, List<Mutant>> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put(ConventionMutants.class, ConventionMutants.ALL);
        LISTS.put(ResourceMutants.class, ResourceMutants.ALL);
        LISTS.put(ControlMutants.class, ControlMutants.ALL);
        LISTS.put(JobMutants.class, JobMutants.ALL);
        LISTS.put(IngressMutants.class, IngressMutants.ALL);
        LISTS.put(GateMutants.class, GateMutants.ALL);
        LISTS.put(InconsistencyMutants.class, InconsistencyMutants.ALL);
        LISTS.put(PermissionMutants.class, PermissionMutants.ALL);
        LISTS.put(ProviderMutants.class, ProviderMutants.ALL);
    }

    private Mutants() {}

    static List<Mutant> all() {
        return LISTS.values().stream().flatMap(List::stream).toList();
    }

    /** The digest of each mutant by its name: the code of its defect, what it breaks, and the scenarios that can kill it. */
    static Map<String, String> digests() {
        Code code = new Code("dev.countersign.mutation", "dev.countersign.conformance.broken");
        Set<String> names = all().stream().map(Mutant::name).collect(Collectors.toSet());
        Map<String, String> digests = new HashMap<>();
        LISTS.forEach((type, mutants) -> mutants.forEach(mutant -> digests.put(
                mutant.name(),
                Digest.of(List.of(
                        mutant.group().toString(),
                        new TreeSet<>(mutant.breaks()).toString(),
                        String.valueOf(mutant.scenariosAtATime()),
                        Digest.of(code.ofElement(type, mutant.name(), names)))))));
        return digests;
    }
}
