package dev.countersign.conformance.broken;

class KillMatrixBeyondConventionsTest extends Noticed {
    KillMatrixBeyondConventionsTest() {
        super(broken -> !BrokenConventions.ALL.contains(broken));
    }
}
