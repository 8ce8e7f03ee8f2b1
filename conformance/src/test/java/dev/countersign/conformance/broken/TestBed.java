package dev.countersign.conformance.broken;

import java.io.IOException;
import java.util.Set;

/** Where servers are broken one after the other. */
interface TestBed extends AutoCloseable {
    /**
     * Breaks the server that stands here, mends it again, and says what was noticed meanwhile.
     *
     * @param tags of the scenarios that are to run
     * @return the requirements of the scenarios that failed
     */
    Set<String> noticed(MutantServer broken, String tags) throws IOException;

    @Override
    void close();
}
