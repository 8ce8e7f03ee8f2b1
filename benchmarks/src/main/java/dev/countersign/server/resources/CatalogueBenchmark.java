package dev.countersign.server.resources;

import dev.countersign.model.call.PageV2;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceBrowseRequest;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourceRetrieveRequest;
import dev.countersign.model.resource.ResourceSearchRequest;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.server.example.ExampleType;
import dev.countersign.server.people.Actor;
import dev.countersign.server.people.People;
import dev.countersign.server.providers.SupportCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of reads in a small and in a large catalogue, all of one user, each resource with two updates. Runs with 2 GiB of
 * heap, so it also shows that a million resources fit there.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class CatalogueBenchmark {
    private static final Actor USER = new Actor("user", null);
    private static final ExampleResourceFlags NO_FLAGS = new ExampleResourceFlags(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The number of resources. */
    @Param({"1000", "100000", "1000000"})
    public int resources;

    private ReadService<ExampleResource, Spec, Update, ExampleResourceFlags, ?> reading;
    private String middleId;
    private @Nullable String middlePage;
    private String rareText;

    private Core core;

    @Setup
    public void fill() {
        ExampleType kind = new ExampleType();
        core = new Core(new SimulatedClock(Instant.ofEpochMilli(1_635_170_395_571L)));
        core.restart(People.of(Set.of("user"), List.of()), 1);
        Catalogue<ExampleResource, Update> catalogue = new Catalogue<>();
        List<StoredResource<ExampleResource, Update>> entries = new ArrayList<>();
        for (int number = 0; number < resources; number++) {
            entries.add(entry(kind, core, number));
        }
        catalogue.propose(entries);
        catalogue.commit(entries, Map.of());
        var support = new SupportCatalogue<>(kind.name(), kind.supportType(), core.providers(), core.time());
        reading = new ReadService<>(kind, core, catalogue, support, new Views<>(kind, core, support));
        middleId = entries.get(resources / 2).resource().id();
        rareText = Integer.toString(1_000_000_000 + resources / 2);
        middlePage = browse(null, (long) resources / 2).next();
    }

    @Benchmark
    public ExampleResource retrieve() {
        return reading.retrieve(core.accessOf(USER), new ResourceRetrieveRequest<>(NO_FLAGS, middleId));
    }

    @Benchmark
    public PageV2<ExampleResource> firstPage() {
        return browse(null, null);
    }

    @Benchmark
    public PageV2<ExampleResource> middlePage() {
        return browse(middlePage, null);
    }

    @Benchmark
    public PageV2<ExampleResource> searchWithOneHit() {
        return reading.search(
                core.accessOf(USER),
                new ResourceSearchRequest<>(NO_FLAGS, rareText, null, null, null, null, null, null));
    }

    private PageV2<ExampleResource> browse(@Nullable String next, @Nullable Long itemsToSkip) {
        return reading.browse(
                core.accessOf(USER), new ResourceBrowseRequest<>(NO_FLAGS, null, next, null, itemsToSkip, null, null));
    }

    private static StoredResource<ExampleResource, Update> entry(ExampleType kind, Core core, int number) {
        Spec specification = new Spec(
                0, 1_000_000_000 + number, new ProductReference("example-compute", "example-compute", "example"));
        long now = core.time().millis();
        ExampleResource created = kind.create(core.newId(), specification, now, new ResourceOwner("user", null));
        var entry = new StoredResource<ExampleResource, Update>(
                created, AccessControlList.EMPTY, null, List.of(), kind.searchable(created));
        Update pending = new Update(now, new String("We are about to start counting!"), State.PENDING, null);
        Update running = new Update(now, new String("We are now counting!"), State.RUNNING, 10);
        entry.append(List.of(pending), kind.apply(entry.resource(), entry::history, pending));
        entry.append(List.of(running), kind.apply(entry.resource(), entry::history, running));
        return entry;
    }
}
