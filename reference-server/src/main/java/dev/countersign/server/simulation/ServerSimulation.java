package dev.countersign.server.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.example.ExampleResourceSupport;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.server.agave.AgaveJobs;
import dev.countersign.server.jobs.SharedFolders;
import dev.countersign.server.people.Actor;
import dev.countersign.server.products.Products;
import dev.countersign.server.resources.Core;
import dev.countersign.server.resources.RefusedException;
import dev.countersign.server.resources.ResourceService;
import dev.countersign.server.resources.ResourceServices;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Controls what users can't: time, worlds, products and the support that providers declare for them. */
public final class ServerSimulation {
    /** The timeout of calls to simulation APIs: many tasks can be due when time moves far. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<String, SimulatedProvider> providers = new ConcurrentSkipListMap<>();
    private final ReentrantLock entering = new ReentrantLock();
    private final Worlds worlds = new Worlds();
    private volatile boolean furnished;
    private final Core core;
    private final ResourceServices kinds;
    private final ResourceService<ExampleResource, Spec, Update, ExampleResourceFlags, ExampleResourceSupport> examples;
    private final SharedFolders folders;
    private final AgaveJobs agave;
    private final @Nullable ClockCoordinator clock;

    /** @param clock null if time is real */
    public ServerSimulation(
            Core core,
            ResourceServices kinds,
            ResourceService<ExampleResource, Spec, Update, ExampleResourceFlags, ExampleResourceSupport> examples,
            SharedFolders folders,
            AgaveJobs agave,
            @Nullable ClockCoordinator clock) {
        this.core = core;
        this.kinds = kinds;
        this.examples = examples;
        this.folders = folders;
        this.agave = agave;
        this.clock = clock;
    }

    /**
     * Adds a provider to the environment, so that worlds apply to it too.
     *
     * @param url of the provider itself
     * @param ownClock whether it has its own clock, which has to move with Core's
     */
    public void include(String provider, URI url, String operatorToken, boolean ownClock) {
        JsonClient peer =
                new JsonClient("Simulation of provider " + provider, url, () -> operatorToken, null, PATIENCE);
        providers.put(provider, new SimulatedProvider(peer, ownClock));
        if (ownClock && clock != null) {
            clock.include(provider, new RemoteClock(peer));
        }
    }

    /**
     * Resets everything to the initial state of a world.
     *
     * @throws RefusedException.Invalid if there is none of that name
     */
    public void enter(String name) {
        World world = worlds.find(name);
        if (world == null) {
            throw new RefusedException.Invalid(
                    "name", "there is no world '%s', only %s".formatted(name, worlds.names()));
        }
        entering.lock();
        try {
            enter(world);
        } finally {
            entering.unlock();
        }
    }

    /**
     * Prepares for a provider whose state is not controlled: users and projects as in every world, and its products,
     * granted to every workspace. No worlds are available then, since they would not apply to the provider.
     */
    public void furnish(List<ProductReference> offered) {
        entering.lock();
        try {
            furnished = true;
            kinds.clear();
            World empty = Objects.requireNonNull(worlds.find(Worlds.EMPTY));
            core.restart(empty.people(), empty.firstId());
            offered.forEach(product -> core.products()
                    .put(new Products.Offer(
                            Product.Compute.example(product.id(), product.category(), product.provider()),
                            Worlds.CREDITS)));
        } finally {
            entering.unlock();
        }
    }

    /** Offers a product for one kind of resource, granted to every workspace; its support is what its provider declares. */
    public void offer(String kind, ProductReference reference) {
        core.products().put(new Products.Offer(kinds.product(kind, reference), Worlds.CREDITS));
    }

    /** Offers a product, and makes its provider declare support for it; none if {@code support} is null. */
    void offer(Products.Offer offer, @Nullable Object support) {
        Product product = offer.product();
        SimulatedProvider provider = providers.get(product.category().provider());
        if (provider == null) {
            throw new RefusedException.Invalid(
                    "product.category.provider",
                    "there is no provider '%s' here, only %s"
                            .formatted(product.category().provider(), providers.keySet()));
        }
        provider.support(product, support);
        core.products().put(offer);
        kinds.expireSupport();
    }

    /**
     * The calls that all providers have received.
     *
     * @param since ms since epoch; null for all
     * @param about what the calls name, such as the id of a resource; null for all
     */
    JsonNode calls(@Nullable Long since, @Nullable String about, @Nullable String operation) {
        ArrayNode calls = JsonNodeFactory.instance.arrayNode();
        providers.values().forEach(provider -> provider.calls(since, about, operation)
                .forEach(calls::add));
        return calls;
    }

    /**
     * Sets the faults of all providers. They accept the same faults, so an invalid list is refused by the first.
     *
     * @return the faults now in effect
     * @throws CallRefusedException if these are not valid faults
     */
    JsonNode fail(JsonNode faults) {
        JsonNode pending = JsonNodeFactory.instance.arrayNode();
        for (SimulatedProvider provider : providers.values()) {
            pending = provider.fail(faults);
        }
        return pending;
    }

    /** The faults that were set last, with how often each has occurred at all providers. */
    JsonNode faults() {
        ArrayNode faults = JsonNodeFactory.instance.arrayNode();
        for (SimulatedProvider provider : providers.values()) {
            JsonNode its = provider.faults();
            for (int fault = 0; fault < its.size(); fault++) {
                if (faults.size() <= fault) {
                    faults.add(its.get(fault));
                } else {
                    ObjectNode sum = (ObjectNode) faults.get(fault);
                    sum.put(
                            "fired",
                            sum.path("fired").asInt()
                                    + its.get(fault).path("fired").asInt());
                }
            }
        }
        return faults;
    }

    /** The names of the available worlds. */
    public static List<String> worldNames() {
        return new Worlds().names();
    }

    SharedFolders folders() {
        return folders;
    }

    /** The names of the worlds available here. */
    List<String> enterable() {
        return furnished ? List.of() : worlds.names();
    }

    @Nullable ClockCoordinator clock() {
        return clock;
    }

    private void enter(World world) {
        if (clock != null) {
            clock.restart(world.start());
        }
        providers.values().forEach(provider -> provider.forgetEverything(world.start()));
        kinds.clear();
        folders.clear();
        agave.clear();
        core.restart(world.people(), world.firstId());
        world.products().forEach(product -> offer(product.offer(), product.support()));
        kinds.samples(Worlds.PROVIDER)
                .forEach(sample -> offer(new Products.Offer(sample.product(), Worlds.CREDITS), sample.support()));
        world.shares().forEach(share -> folders.give(share.path(), share.user()));
        if (!world.faults().isEmpty()) {
            fail(WireJson.bodies().valueToTree(world.faults()));
        }
        if (!world.counts().isEmpty()) {
            examples.create(new Actor("user", null), world.counts());
        }
        world.jobs().forEach(job -> agave.submit(job.owner(), job.permissions()));
    }
}
