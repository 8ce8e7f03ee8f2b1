package dev.countersign.mutation;

import dev.countersign.conformance.broken.SuiteRun;
import java.io.IOException;

/** An environment in which scenarios run against one mutant after the other. */
interface TestBed extends AutoCloseable {
    /**
     * Runs scenarios against a mutant, whose defect does not affect later calls.
     *
     * @param tags of the scenarios to run
     */
    SuiteRun run(Mutant mutant, String tags) throws IOException;

    @Override
    void close();
}
