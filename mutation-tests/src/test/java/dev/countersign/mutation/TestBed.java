package dev.countersign.mutation;

import java.io.IOException;
import java.util.Set;

/** An environment in which scenarios run against one mutant after the other. */
interface TestBed extends AutoCloseable {
    /**
     * Runs scenarios against a mutant, whose defect does not affect later calls.
     *
     * @param tags of the scenarios to run
     * @return the requirements of the scenarios that failed
     */
    Set<String> noticed(Mutant broken, String tags) throws IOException;

    @Override
    void close();
}
