package dev.countersign.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.product.Product;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.api.Command;
import dev.countersign.provider.api.ProvidedType;
import dev.countersign.provider.api.ProvidedTypes;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.counting.CountingEngine;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.fault.FaultyOperation;
import dev.countersign.provider.ingress.IngressEngine;
import dev.countersign.provider.jobs.AssignedJob;
import dev.countersign.provider.jobs.ExtendItem;
import dev.countersign.provider.jobs.JobEngine;
import dev.countersign.provider.jobs.SuspendItem;
import java.util.List;

/** The registry of the kinds of resources that this provider has; a further kind is one more entry of {@link #all}. */
final class Kinds {
    private Kinds() {}

    /** Every kind, with an engine that has not run anything yet. */
    static ProvidedTypes all(Admission admission, CoreClient core, Timeline time, ProviderSettings settings) {
        return new ProvidedTypes(List.of(
                ProvidedType.deletable(
                        "example",
                        Product.Compute.TYPE,
                        new CountingEngine(admission, core, time, settings.rate()),
                        new TypeReference<>() {}),
                jobs(new JobEngine(admission, core, time, settings.times())),
                ProvidedType.deletable(
                        "ingresses",
                        Product.Ingress.TYPE,
                        new IngressEngine(admission, core, time),
                        new TypeReference<>() {})));
    }

    private static ProvidedType<AssignedJob> jobs(JobEngine engine) {
        return new ProvidedType<>(
                "jobs",
                Product.Compute.TYPE,
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
