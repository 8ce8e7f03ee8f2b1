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
 * The initial state of a scenario. It sets state and nothing else: the same code runs in all worlds.
 *
 * @param start the initial time of a simulated clock
 * @param firstId the id of the first resource
 * @param products the products offered, with the provider's support
 * @param counts the resources created by {@code user}, in order
 * @param shares the users with access to folders of others
 * @param jobs the jobs submitted to the jobs service, in order
 * @param faults the faults of providers, already in effect during the creation of {@code counts}
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

    /** A product, its credits, and its provider's support. */
    record OfferWithSupport(Products.Offer offer, Support support) {}

    /** A provider's support on one product, for every resource type. */
    record Support(
            ProductReference product,
            Supported supportsBackwardsCounting,
            ComputeSupport.Docker docker,
            ComputeSupport.VirtualMachine virtualMachine) {}

    /** A job, and the permissions that its owner has granted. */
    record SubmittedJob(String owner, Map<String, String> permissions) {}
}
