package dev.countersign.conformance.scenario;

import io.cucumber.java.Scenario;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The scenario that is under way, and the names and numbers that it makes up. They come from the run's seed and the
 * scenario's place, so that two scenarios never meet in the same catalogue.
 */
public final class ThisScenario {
    private static final int LEAST_MARKER = 100_000_000;
    private static final int MARKERS = 800_000_000;

    private final ThisRun run;
    private @Nullable Scenario scenario;
    private int firstMarker;
    private int markers;

    public ThisScenario(ThisRun run) {
        this.run = run;
    }

    public void begins(Scenario scenario) {
        this.scenario = scenario;
        firstMarker = LEAST_MARKER + new SplittableRandom(run.seed() * 31 + place().hashCode()).nextInt(MARKERS);
    }

    /** Where it stands, unlike any other. */
    String place() {
        return known().getUri() + ":" + known().getLine();
    }

    /** Whether no other scenario runs meanwhile. */
    public boolean isAlone() {
        return known().getSourceTagNames().contains("@alone");
    }

    /** Whether a step has failed, or could not be carried out. */
    public boolean isFailed() {
        return known().isFailed();
    }

    /** Says something in the report, beside the step. */
    public void log(String text) {
        known().log(text);
    }

    /** Puts a text into the report. */
    public void attach(String name, String text) {
        known().attach(text, "text/plain", name);
    }

    /** A number of nine digits that no other scenario uses, another one every time. */
    public int marker() {
        known();
        return firstMarker + markers++;
    }

    /** A name that no other scenario uses, another one every time. */
    public String name() {
        return "countersign-" + marker();
    }

    private Scenario known() {
        if (scenario == null) {
            throw new IllegalStateException("the scenario has not begun: its first hook must run before all others");
        }
        return scenario;
    }
}
