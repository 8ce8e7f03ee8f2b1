package dev.countersign.server.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.http.ConventionalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public OpenAPI description of the server, at {@code /openapi.json}. Each part has a file; what all resource types
 * have in common is written once.
 */
public final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> kinds;
    private final List<String> others;
    private volatile @Nullable ObjectNode whole;

    /**
     * @param kinds of resources, by the last segment of the paths of their calls
     * @param others such as {@code simulation}
     */
    public Description(List<String> kinds, List<String> others) {
        this.kinds = List.copyOf(kinds);
        this.others = List.copyOf(others);
    }

    public void register(RoutesConfig routes) {
        routes.get("/openapi.json", this::show);
    }

    /** Rarely requested, so nothing is read before the first request. */
    private void show(Context ctx) {
        ObjectNode known = whole;
        if (known == null) {
            known = described();
            whole = known;
        }
        ConventionalServer.answer(ctx, known);
    }

    private ObjectNode described() {
        ObjectNode description = Part.read("core", Map.of("version", version()));
        Set<String> products = new LinkedHashSet<>();
        for (String kind : kinds) {
            ObjectNode own = Part.read(kind);
            Map<String, String> names = JSON.convertValue(
                    own.remove("names"), JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));
            products.add("{$ref: '#/components/schemas/%s'}".formatted(names.get("Product")));
            merge(description, Part.read("resources", names));
            merge(description, own);
        }
        Map<String, String> registered =
                Map.of("kinds", String.join(", ", kinds), "products", String.join(", ", products));
        others.forEach(part -> merge(description, Part.read(part, registered)));
        QueryParameters.spellOut(description);
        return description;
    }

    private static void merge(ObjectNode description, ObjectNode part) {
        try {
            JSON.readerForUpdating(description).readValue(part);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(Description.class.getPackage().getImplementationVersion(), "development");
    }
}
