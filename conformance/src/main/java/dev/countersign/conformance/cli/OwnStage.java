package dev.countersign.conformance.cli;

import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.target.Target;

/** Our reference server and our provider. */
record OwnStage(Stage stage) implements Stages.SetStage {
    @Override
    public Target target() {
        return stage.target();
    }

    @Override
    public void close() {
        stage.close();
    }
}
