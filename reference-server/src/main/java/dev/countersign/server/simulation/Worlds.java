package dev.countersign.server.simulation;

import static dev.countersign.model.example.ExampleResourceSupport.Supported.NOT_SUPPORTED;
import static dev.countersign.model.example.ExampleResourceSupport.Supported.SUPPORTED;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResourceSupport.Supported;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.product.Product;
import dev.countersign.server.people.People;
import dev.countersign.server.people.Project;
import dev.countersign.server.people.Project.Membership;
import dev.countersign.server.products.Products;
import dev.countersign.server.simulation.World.OfferWithSupport;
import dev.countersign.server.simulation.World.SubmittedJob;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The worlds by name: an empty one, and one for each documented example, in which that example holds.
 *
 * <p>Source: Introduction to Resources, "Example: …"; Jobs, "Example: Losing access to resources"; Resource Provider API,
 * "Example: …"; Jobs Permissions and Sharing.
 */
final class Worlds {
    static final String EMPTY = "empty";
    static final String DOCUMENTED = "documented";

    /** Supports jobs in containers, without any optional feature of jobs. */
    private static final String MINIMAL = "example-backwards";

    private static final String USUAL = "example-compute";
    /** Offers the products of all worlds. */
    static final String PROVIDER = "example";

    /** The credits of each workspace for a product: more than is ever used. */
    static final long CREDITS = 1_000_000;

    private static final long DOCUMENTED_ID = 1234;
    /** The time of the documented examples. */
    private static final Instant DOCUMENTED_INSTANT = Instant.ofEpochMilli(1_635_170_395_571L);

    private static final People PEOPLE = People.of(
            Set.of("user", "alice", "bob", "owner", "grantee", "stranger"),
            List.of(new Project(
                    "Project",
                    Map.of("alice", Membership.PI, "bob", Membership.USER),
                    Map.of("Group of Bob", Set.of("bob")))));

    private final Map<String, World> worlds = new LinkedHashMap<>();

    Worlds() {
        add(empty());
        World created = documented("creating-and-retrieving-a-resource", DOCUMENTED_ID, NOT_SUPPORTED);
        worlds.put(DOCUMENTED, created);
        add(created);
        add(documented("browsing-the-catalog", DOCUMENTED_ID, NOT_SUPPORTED, 100));
        add(documented("browsing-the-catalog-with-a-filter", DOCUMENTED_ID, NOT_SUPPORTED, 100));
        add(documented("searching-for-data", 1, NOT_SUPPORTED, 100, 200, 300));
        add(documented("feature-detection-supported", DOCUMENTED_ID, SUPPORTED));
        add(documented("feature-detection-failure-scenario", DOCUMENTED_ID, NOT_SUPPORTED));
        add(documented("resource-collaboration", DOCUMENTED_ID, NOT_SUPPORTED));
        add(losingAccess());
        add(documented("creation-of-resources", DOCUMENTED_ID, NOT_SUPPORTED, 100));
        add(documented("looking-up-resources-by-provider-generated-id", DOCUMENTED_ID, NOT_SUPPORTED, 100)
                .failing(creation("answer", Map.of("responses", List.of(Map.of("id", "mhxas1"))))));
        add(documented("dealing-with-failures", DOCUMENTED_ID, NOT_SUPPORTED).failing(creation("status", 500)));
        add(documented("dealing-with-partial-failures", DOCUMENTED_ID, NOT_SUPPORTED)
                .failing(Map.of("operation", "create", "status", 500, "item", 1)));
        add(sharing("general-grant", Map.of()));
        add(sharing("custom-url-grant", Map.of()));
        add(sharing("listing", Map.of("grantee", "READ")));
        add(sharing("updating", Map.of("grantee", "READ")));
        add(sharing("deleting", Map.of("grantee", "READ_WRITE")));
        add(sharing("deleting-by-an-empty-value", Map.of("grantee", "READ_WRITE")));
    }

    List<String> names() {
        return List.copyOf(worlds.keySet());
    }

    @Nullable World find(String name) {
        return worlds.get(name);
    }

    private void add(World world) {
        worlds.put(world.name(), world);
    }

    private static World empty() {
        return new World(
                EMPTY,
                DOCUMENTED_INSTANT,
                1,
                PEOPLE,
                List.of(
                        product(USUAL, CREDITS, NOT_SUPPORTED),
                        product(MINIMAL, CREDITS, SUPPORTED),
                        product("example-not-granted", 0, NOT_SUPPORTED)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static World documented(String example, long firstId, Supported backwards, int... targets) {
        OfferWithSupport product = product(USUAL, CREDITS, backwards);
        var reference = product.offer().product().reference();
        return new World(
                DOCUMENTED + "/" + example,
                DOCUMENTED_INSTANT,
                firstId,
                PEOPLE,
                List.of(product),
                Arrays.stream(targets)
                        .mapToObj(target -> new ExampleResource.Spec(0, target, reference))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static World losingAccess() {
        return new World(
                DOCUMENTED + "/losing-access-to-resources",
                Instant.ofEpochMilli(1_633_588_976_235L),
                62_348,
                PEOPLE,
                List.of(product(USUAL, CREDITS, NOT_SUPPORTED)),
                List.of(),
                List.of(new SimulationRoutes.Share("/12512/shared", "user")),
                List.of(),
                List.of());
    }

    /** A fault in every creation at a provider. */
    private static Map<String, Object> creation(String key, Object value) {
        return Map.of("operation", "create", key, value);
    }

    private static World sharing(String example, Map<String, String> permissions) {
        return documented("jobs-permissions-" + example, DOCUMENTED_ID, NOT_SUPPORTED)
                .with(new SubmittedJob("owner", permissions));
    }

    private static OfferWithSupport product(String name, long credits, Supported backwards) {
        Product product = Product.Compute.example(name, USUAL, PROVIDER);
        boolean everything = !name.equals(MINIMAL);
        return new OfferWithSupport(
                new Products.Offer(product, credits),
                new World.Support(
                        product.reference(),
                        backwards,
                        new ComputeSupport.Docker(true, false, false, false, false, everything, everything, false),
                        new ComputeSupport.VirtualMachine(
                                everything, false, false, false, everything, everything, false)));
    }
}
