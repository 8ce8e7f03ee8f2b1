package dev.countersign.conformance.scenario;

import dev.countersign.conformance.recording.Course;
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
    private @Nullable Course course;
    private int firstMarker;
    private int markers;

    public ThisScenario(ThisRun run) {
        this.run = run;
    }

    public void begins(Scenario scenario) {
        this.scenario = scenario;
        firstMarker = LEAST_MARKER + new SplittableRandom(run.seed() * 31 + place().hashCode()).nextInt(MARKERS);
        course = run.course(location());
    }

    /** All that it gets to see of the outside. */
    public Course course() {
        if (course == null) {
            throw hasNotBegun();
        }
        return course;
    }

    /** Where it stands, unlike any other. */
    String place() {
        return known().getUri() + ":" + known().getLine();
    }

    /** The same, by the path on the class path, as reports have it. */
    private String location() {
        return place().replaceFirst("^classpath:/*", "");
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
            throw hasNotBegun();
        }
        return scenario;
    }

    private static IllegalStateException hasNotBegun() {
        return new IllegalStateException("the scenario has not begun: its first hook must run before all others");
    }
}
