package dev.countersign.server.simulation;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResourceSupport.Supported;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.product.ProductReference;
import dev.countersign.server.people.People;
import dev.countersign.server.products.Products;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is there when a scenario begins. It sets what is there and nothing else: the same code answers in all worlds.
 *
 * @param start what the clock shows, where it is simulated
 * @param firstId the id of the first resource
 * @param products what is offered, with what the provider supports on it
 * @param counts what {@code user} has created, in order
 * @param shares who was given access to folders of others
 * @param jobs what has been submitted to the jobs service, in order
 * @param faults what providers do wrong, already while they create what is there
 */
record World(
        String name,
        Instant start,
        long firstId,
        People people,
        List<OfferWithSupport> products,
        List<ExampleResource.Spec> counts,
        List<SimulationRoutes.Share> shares,
        List<SubmittedJob> jobs,
        List<Map<String, Object>> faults) {

    World with(SubmittedJob job) {
        return new World(name, start, firstId, people, products, counts, shares, List.of(job), faults);
    }

    World failing(Map<String, Object> fault) {
        return new World(name, start, firstId, people, products, counts, shares, jobs, List.of(fault));
    }

    /** A product, who may use it, and what its provider supports on it. */
    record OfferWithSupport(Products.Offer offer, Support support) {}

    /** What a provider supports of every kind on one product. */
    record Support(
            ProductReference product,
            Supported supportsBackwardsCounting,
            ComputeSupport.Docker docker,
            ComputeSupport.VirtualMachine virtualMachine) {}

    /** A job, and what its owner has granted to others. */
    record SubmittedJob(String owner, Map<String, String> permissions) {}
}
