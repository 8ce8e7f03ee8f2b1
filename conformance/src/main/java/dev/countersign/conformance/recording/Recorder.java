package dev.countersign.conformance.recording;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.recording.LiveIo.Seen;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.HttpSender;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of a run's scenarios to a file, without tokens: one line per event, all of a scenario together when it ends.
 * Thread-safe.
 */
public final class Recorder implements AutoCloseable {
    private static final JsonMapper JSON = RecordingMapper.create();

    private final BufferedWriter file;
    /** A scenario that is still running when a run is interrupted is not recorded. */
    private boolean closed;

    private Recorder(BufferedWriter file) {
        this.file = file;
    }

    /** Creates a file, or replaces an existing one. */
    public static Recorder to(Path file) throws IOException {
        return new Recorder(Files.newBufferedWriter(file));
    }

    /**
     * Recorded I/O with the live target, for the scenarios of one part of the run.
     *
     * @param redaction knows the tokens of that part
     * @param transport calls the target
     */
    public IoFactory ioFactory(RunPart part, Redaction redaction, HttpSender transport) {
        return ioFactory(part, redaction, transport, null, null);
    }

    /**
     * The same, with all exchanges between Core and the provider that a scenario caused, whether it queried them or not.
     *
     * @param apart calls the isolated instance, for scenarios that must run alone; null where there is none
     * @param relayLog the traffic between Core and the provider; null where it is not recorded
     */
    public IoFactory ioFactory(
            RunPart part,
            Redaction redaction,
            HttpSender transport,
            @Nullable HttpSender apart,
            @Nullable RelayLog relayLog) {
        Set<Long> known = new HashSet<>();
        UnresponsiveServers unresponsive = new UnresponsiveServers();
        return new IoFactory() {
            @Override
            public ScenarioIo of(String scenario, boolean alone) {
                return new LiveIo(
                        alone && apart != null ? apart : transport,
                        unresponsive,
                        relayLog,
                        seen -> keep(part, scenario, seen, redaction, known));
            }

            @Override
            public boolean isolates() {
                return apart != null;
            }
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("what was recorded can't be kept", problem);
        }
    }

    private synchronized void keep(RunPart part, String scenario, Seen seen, Redaction redaction, Set<Long> known) {
        if (closed) {
            return;
        }
        try {
            for (RelayedExchange passed : seen.passed()) {
                if (known.add(passed.number())) {
                    write(part, scenario, new RecordedEvent.Relayed(withoutTokens(passed, redaction)));
                }
            }
            TokenNames names = new TokenNames(redaction);
            seen.entries().forEach(entry -> learn(entry, names));
            for (RecordedEvent entry : seen.entries()) {
                write(part, scenario, withoutTokens(entry, names));
            }
            file.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException("what was recorded can't be kept", problem);
        }
    }

    private void write(RunPart part, String scenario, RecordedEvent entry) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("profile", part.profile()).put("kind", part.kind());
        line.put("scenario", scenario).setAll((ObjectNode) JSON.valueToTree(entry));
        file.write(JSON.writeValueAsString(line));
        file.newLine();
    }

    private static void learn(RecordedEvent entry, TokenNames names) {
        if (entry instanceof RecordedEvent.Answered answered) {
            names.learn(answered.exchange());
        } else if (entry instanceof RecordedEvent.Unanswered unanswered) {
            names.learn(unanswered.request());
        } else if (entry instanceof RecordedEvent.Unusable unusable) {
            names.learn(unusable.request());
        }
    }

    private static RecordedEvent withoutTokens(RecordedEvent entry, TokenNames names) {
        if (entry instanceof RecordedEvent.Answered answered) {
            return new RecordedEvent.Answered(names.apply(answered.exchange()), answered.micros());
        }
        if (entry instanceof RecordedEvent.Unanswered unanswered) {
            return new RecordedEvent.Unanswered(names.apply(unanswered.request()), names.apply(unanswered.reason()));
        }
        return entry instanceof RecordedEvent.Unusable unusable
                ? new RecordedEvent.Unusable(names.apply(unusable.request()), names.apply(unusable.reason()))
                : entry;
    }

    private static RelayedExchange withoutTokens(RelayedExchange passed, Redaction redaction) {
        TokenNames names = new TokenNames(redaction);
        names.learn(passed.exchange());
        return new RelayedExchange(passed.number(), passed.leg(), names.apply(passed.exchange()));
    }
}
