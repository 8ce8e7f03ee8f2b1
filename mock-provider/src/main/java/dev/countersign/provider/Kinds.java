package dev.countersign.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.provider.api.Command;
import dev.countersign.provider.api.ProvidedType;
import dev.countersign.provider.counting.AssignedCount;
import dev.countersign.provider.counting.CountingEngine;
import dev.countersign.provider.fault.FaultyOperation;
import dev.countersign.provider.jobs.AssignedJob;
import dev.countersign.provider.jobs.ExtendItem;
import dev.countersign.provider.jobs.JobEngine;
import dev.countersign.provider.jobs.SuspendItem;
import java.util.List;

/** All kinds of resources that this provider has. */
final class Kinds {
    private Kinds() {}

    static ProvidedType<AssignedCount> example(CountingEngine engine) {
        return new ProvidedType<>(
                "example",
                engine,
                new TypeReference<>() {},
                List.of(new Command<AssignedCount>(
                        FaultyOperation.DELETE,
                        "DELETE",
                        "",
                        new TypeReference<>() {},
                        (items, forUser) -> engine.forget(items))));
    }

    static ProvidedType<AssignedJob> jobs(JobEngine engine) {
        return new ProvidedType<>(
                "jobs",
                engine,
                new TypeReference<>() {},
                List.of(
                        new Command<AssignedJob>(
                                FaultyOperation.TERMINATE,
                                "POST",
                                "/terminate",
                                new TypeReference<>() {},
                                engine::terminate),
                        new Command<ExtendItem>(
                                FaultyOperation.EXTEND,
                                "POST",
                                "/extend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.extend(items)),
                        new Command<SuspendItem>(
                                FaultyOperation.SUSPEND,
                                "POST",
                                "/suspend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.suspend(items)),
                        new Command<SuspendItem>(
                                FaultyOperation.UNSUSPEND,
                                "POST",
                                "/unsuspend",
                                new TypeReference<>() {},
                                (items, forUser) -> engine.unsuspend(items))));
    }
}
