package dev.countersign.conformance.report;

import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.target.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Receives the events of a certification, one at a time, on any thread. */
public interface CertificationListener {
    /** Ignores all events. */
    CertificationListener NONE = new CertificationListener() {};

    /** Receives a line about the target, before the run: a note of the doctor, or what the run will do. */
    default void note(String line) {}

    /** Receives the target and the seed, when the run begins. */
    default void begin(Target target, long seed) {}

    /** Receives the profiles of the scenarios that follow. */
    default void profiles(List<String> profiles) {}

    /** Receives the outcome of a scenario. */
    default void scenario(ScenarioOutcome scenario) {}

    /** Receives what a scenario waits for, and until when. */
    default void waiting(Wait wait) {}

    /** Receives that the exploration starts, and the number of its flows. */
    default void exploring(int flows) {}

    /** Receives the number of scenarios or flows that are done, and of all. */
    default void progress(long done, long all) {}

    /** Receives that the run cleans up before it stops, and how long that takes at most. */
    default void interrupted(Duration atMost) {}

    /** Receives that some scenarios did not stop in time. */
    default void stillUnderWay() {}

    /** Receives the result. */
    default void end(RunReport report) {}

    /** Receives the folder of the report, after it is written. */
    default void written(Path folder) {}
}
