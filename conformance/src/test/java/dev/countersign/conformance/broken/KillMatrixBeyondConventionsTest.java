package dev.countersign.conformance.broken;

class KillMatrixBeyondConventionsTest extends MutantTests {
    KillMatrixBeyondConventionsTest() {
        super(broken -> !BrokenConventions.ALL.contains(broken));
    }
}
