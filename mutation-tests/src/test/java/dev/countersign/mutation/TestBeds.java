package dev.countersign.mutation;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A test bed for mutants of all kinds. */
final class TestBeds implements TestBed {
    private static final int OTHERS = 3;

    private final TestBed cores = new CoreBed();
    private final TestBed providers = new ProviderBed();

    @Override
    public Set<String> noticed(Mutant broken, String tags) throws IOException {
        return (broken.family().isOfProviders() ? providers : cores).noticed(broken, tags);
    }

    /**
     * Runs the scenarios of the requirements that are known to kill the mutant, and of a few that should not, always the same
     * ones.
     */
    Set<String> noticed(Mutant broken, List<String> known) throws IOException {
        Set<String> asked = new TreeSet<>(known);
        List<String> all = broken.family().requirements();
        new Random(broken.name().hashCode())
                .ints(OTHERS, 0, all.size())
                .mapToObj(all::get)
                .forEach(asked::add);
        return noticed(broken, broken.family().tags(asked));
    }

    @Override
    public void close() {
        cores.close();
        providers.close();
    }
}
