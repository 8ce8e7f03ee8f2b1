package dev.countersign.server.resources;

import dev.countersign.contract.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resources of one request, none of which may repeat another unless its specification allows that. */
final class Repetitions<R extends Resource> {
    private final ResourceKind<R, ?, ?, ?, ?> kind;
    private final Map<Object, Integer> unique = new HashMap<>();

    /** @throws Refused.Repetition where one repeats one before it */
    Repetitions(ResourceKind<R, ?, ?, ?, ?> kind, List<R> proposed) {
        this.kind = kind;
        Map<Object, String> seen = new HashMap<>();
        for (int item = 0; item < proposed.size(); item++) {
            R resource = proposed.get(item);
            Object configuration = kind.configuration(resource);
            if (configuration == null) {
                continue;
            }
            String same = seen.putIfAbsent(configuration, resource.id());
            if (!kind.mayRepeat(resource)) {
                if (same != null) {
                    throw new Refused.Repetition(Bulk.field(item), same);
                }
                unique.put(configuration, item);
            }
        }
    }

    /** @throws Refused.Repetition where one repeats one of these */
    void refuse(Stream<R> existing) {
        if (unique.isEmpty()) {
            return;
        }
        existing.forEach(resource -> {
            Integer item = unique.get(kind.configuration(resource));
            if (item != null) {
                throw new Refused.Repetition(Bulk.field(item), resource.id());
            }
        });
    }
}
