package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.run.Evidence;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.TargetExclusivity;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.wire.Exchange;
import io.cucumber.java.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The running scenario, and the names and numbers that it generates. They derive from the run's seed and salt and the scenario's
 * location, so they are unique among the scenarios of a catalogue and among runs with the same seed.
 */
public final class ScenarioContext {
    private static final Pattern MARKER = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");
    private static final int LEAST_MARKER = 100_000_000;
    private static final int MARKERS = 800_000_000;
    /** Odd, so that different salts never give the same product. */
    private static final long SALT_FACTOR = 0x9e3779b97f4a7c15L;

    private final CurrentRun run;
    private @Nullable Scenario scenario;
    private @Nullable ScenarioIo io;
    private TargetPermits.@Nullable Permit permit;
    private boolean cleaningUp;
    private boolean cutShort;
    private boolean judgesShapes = true;
    private final List<Deviation> deviations = new ArrayList<>();
    private List<Deviation> observed = List.of();
    private List<Exchange> exchanges = List.of();
    private int firstMarker;
    private int markers;

    public ScenarioContext(CurrentRun run) {
        this.run = run;
    }

    public void begin(Scenario scenario) {
        this.scenario = scenario;
        firstMarker = LEAST_MARKER + new SplittableRandom(seed()).nextInt(MARKERS);
        io = run.io(location(), isAlone());
        permit = run.permits().acquire(use());
    }

    /** Releases the permit to use the target. */
    public void end() {
        if (permit != null) {
            permit.release();
            permit = null;
        }
    }

    /** Pauses, and lets other scenarios use the target meanwhile. */
    void pause(Runnable pause) {
        io().pause(() -> {
            if (permit == null) {
                pause.run();
            } else {
                permit.releaseDuring(pause);
            }
        });
    }

    /** Announces what the scenario waits for. */
    void announce(String hope, Instant until) {
        run.permits()
                .announce(new Wait(
                        ScenarioOutcome.requirements(known().getSourceTagNames()), known().getName(), hope, until));
    }

    /** Whether requests of the scenario are sent at the same time, so that the order of their effects is open. */
    public boolean isRace() {
        return known().getSourceTagNames().contains("@race");
    }

    /** How the scenario uses a target whose clock can't be advanced. */
    public TargetExclusivity use() {
        return TargetExclusivity.of(known().getSourceTagNames());
    }

    /** The longest single wait, by the scenario's tags; empty where they name none. */
    public Optional<Duration> longestWait() {
        return Wait.longest(known().getSourceTagNames());
    }

    /** The I/O of the scenario. */
    public ScenarioIo io() {
        if (io == null) {
            throw hasNotBegun();
        }
        return io;
    }

    /**
     * The I/O of the scenario, for its next request. After a cancellation of the run only cleanup requests are sent.
     *
     * @throws UntestableException where no request is sent
     */
    ScenarioIo sender() {
        requireUninterrupted();
        return io();
    }

    /** @throws UntestableException where the run was cancelled, unless only cleanup is left */
    public void requireUninterrupted() {
        if (!cleaningUp && run.cancellation().isRequested()) {
            cutShort = true;
            run.cancellation().requireNotRequested();
        }
    }

    /** Starts the cleanup. */
    public void startCleanUp() {
        cleaningUp = true;
    }

    /** Records a deviation without ending the scenario. */
    public void note(Deviation deviation) {
        deviations.add(deviation);
    }

    /**
     * Skips the shape checks: the scenario deliberately sends what no response should contain, and may receive it back. Other
     * scenarios check shapes.
     */
    public void skipShapeChecks() {
        judgesShapes = false;
    }

    public boolean judgesShapes() {
        return judgesShapes;
    }

    /** Records the deviations that several exchanges show together. */
    public void setObserved(List<Deviation> shown) {
        observed = List.copyOf(shown);
    }

    /** Records the exchanges before the cleanup. */
    public void setExchanges(List<Exchange> passed) {
        exchanges = List.copyOf(passed);
    }

    /** Submits the recorded deviations and exchanges to the run. */
    public void handOver() {
        run.evidence().record(location(), new Evidence(deviations, observed, exchanges));
    }

    /** Whether the scenario was ended early by a cancellation of the run. */
    public boolean isCutShort() {
        return cutShort;
    }

    /** The seed of everything that the scenario generates. */
    long seed() {
        return (run.seed() * 31 + place().hashCode()) ^ (run.salt() * SALT_FACTOR);
    }

    /** The unique location of the scenario; of a file, independent of its folder. */
    String place() {
        return known().getUri().toString().replaceFirst("^file:.*/", "") + ":" + known().getLine();
    }

    /** The location by the path on the class path, as in reports. */
    private String location() {
        return place().replaceFirst("^classpath:/*", "");
    }

    /** Whether no other scenario may use the target meanwhile, where its clock can be advanced. */
    public boolean isAlone() {
        return known().getSourceTagNames().contains("@alone")
                || known().getSourceTagNames().contains("@waits");
    }

    /** Whether the scenario checks a requirement. */
    boolean checks(String requirement) {
        return known().getSourceTagNames().contains("@" + requirement);
    }

    /** Whether a step has failed, or could not be carried out. */
    public boolean isFailed() {
        return known().isFailed();
    }

    /** Adds a text to the step in the report. */
    public void log(String text) {
        known().log(text);
    }

    /** Attaches a text to the report. */
    public void attach(String name, String text) {
        known().attach(text, "text/plain", name);
    }

    /** Returns a new nine-digit number that no other scenario uses. */
    public int marker() {
        known();
        return firstMarker + markers++;
    }

    /** Returns a new name that no other scenario uses. */
    public String name() {
        return "countersign-" + marker();
    }

    /** Whether this contains a number or name that the scenario generated. */
    boolean hasMade(JsonNode something) {
        if (!something.isValueNode()) {
            return StreamSupport.stream(something.spliterator(), false).anyMatch(this::hasMade);
        }
        return MARKER.matcher(something.asText()).results().anyMatch(found -> isOwn(Integer.parseInt(found.group())));
    }

    private boolean isOwn(int marker) {
        return marker >= firstMarker && marker < firstMarker + markers;
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
