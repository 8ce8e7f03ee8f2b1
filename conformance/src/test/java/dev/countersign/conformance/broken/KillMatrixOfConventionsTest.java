package dev.countersign.conformance.broken;

class KillMatrixOfConventionsTest extends MutantTests {
    KillMatrixOfConventionsTest() {
        super(BrokenConventions.ALL::contains);
    }
}
