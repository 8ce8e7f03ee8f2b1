package dev.countersign.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.example.ExampleResource;
import dev.countersign.contract.jobs.Job;
import dev.countersign.contract.jobs.JobsProviderExtendRequestItem;
import dev.countersign.contract.jobs.JobsProviderSuspendRequestItem;
import dev.countersign.provider.api.Command;
import dev.countersign.provider.api.ResourceKind;
import dev.countersign.provider.counting.CountingEngine;
import dev.countersign.provider.fault.FaultyOperation;
import dev.countersign.provider.jobs.JobEngine;
import java.util.List;

/** Every kind of resource that is here. */
final class Kinds {
    private Kinds() {}

    static ResourceKind<ExampleResource> example(CountingEngine engine) {
        return new ResourceKind<>(
                "example",
                engine,
                new TypeReference<>() {},
                new TypeReference<>() {},
                List.of(new Command<ExampleResource>(
                        FaultyOperation.DELETE,
                        "DELETE",
                        "",
                        new TypeReference<>() {},
                        (items, forUser) -> engine.forget(items))));
    }

    static ResourceKind<Job> jobs(JobEngine engine) {
        return new ResourceKind<>(
                "jobs",
                engine,
                new TypeReference<>() {},
                new TypeReference<>() {},
                List.of(
                        new Command<Job>(
                                FaultyOperation.TERMINATE,
                                "POST",
                                "/terminate",
                                new TypeReference<>() {},
                                engine::terminate),
                        new Command<JobsProviderExtendRequestItem>(
                                FaultyOperation.EXTEND,
                                "POST",
                                "/extend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.extend(items)),
                        new Command<JobsProviderSuspendRequestItem>(
                                FaultyOperation.SUSPEND,
                                "POST",
                                "/suspend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.suspend(items)),
                        new Command<JobsProviderSuspendRequestItem>(
                                FaultyOperation.UNSUSPEND,
                                "POST",
                                "/unsuspend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.unsuspend(items))));
    }
}
