package dev.countersign.conformance.broken;

class KillMatrixOfConventionsTest extends Noticed {
    KillMatrixOfConventionsTest() {
        super(BrokenConventions.ALL::contains);
    }
}
