package dev.countersign.provider.api;

import dev.countersign.provider.engine.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of resources that a provider has, in order, each with a name of its own. */
public final class ProvidedTypes {
    private final Map<String, ProvidedType<?>> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where two kinds have the same name */
    public ProvidedTypes(List<ProvidedType<?>> types) {
        for (ProvidedType<?> type : types) {
            if (byName.putIfAbsent(type.name(), type) != null) {
                throw new IllegalArgumentException(
                        "kind '%s' is registered twice; each kind needs a name of its own".formatted(type.name()));
            }
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public List<ProvidedType<?>> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The type of the products that resources of a kind use.
     *
     * @throws IllegalArgumentException where there is no such kind
     */
    public String productType(String kind) {
        ProvidedType<?> type = byName.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("there is no kind '%s', only %s".formatted(kind, names()));
        }
        return type.productType();
    }

    public List<Engine<?>> engines() {
        return byName.values().stream().<Engine<?>>map(ProvidedType::engine).toList();
    }
}
