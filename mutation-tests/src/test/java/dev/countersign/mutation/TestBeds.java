package dev.countersign.mutation;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Test beds for mutants of all kinds, as many as are in use at the same time. */
final class TestBeds implements AutoCloseable {
    private static final int OTHERS = 3;

    private final Queue<TestBed> idle = new ConcurrentLinkedQueue<>();
    private final TestBed providers = new ProviderBed();

    /** Runs all scenarios that can kill a mutant. */
    Kill all(Mutant mutant) throws IOException {
        return run(mutant, mutant.group().tags());
    }

    /** Runs the scenarios of some requirements, and of a few that should not kill the mutant, always the same ones. */
    Kill some(Mutant mutant, Collection<String> requirements) throws IOException {
        Set<String> asked = new TreeSet<>(requirements);
        List<String> all = mutant.group().requirements();
        new Random(mutant.name().hashCode())
                .ints(OTHERS, 0, all.size())
                .mapToObj(all::get)
                .forEach(asked::add);
        return run(mutant, mutant.group().tags(asked));
    }

    private Kill run(Mutant mutant, String tags) throws IOException {
        if (mutant.group().isOfProviders()) {
            return Kill.of(mutant, providers.run(mutant, tags));
        }
        TestBed taken = idle.poll();
        TestBed bed = taken == null ? new CoreBed() : taken;
        try {
            return Kill.of(mutant, bed.run(mutant, tags));
        } finally {
            idle.add(bed);
        }
    }

    @Override
    public void close() {
        idle.forEach(TestBed::close);
    }
}
