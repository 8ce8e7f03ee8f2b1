package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.RecordedEvent;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the exchanges of a recording, scenario by scenario, each request followed by those that it caused. */
public final class RecordedFlows {
    private static final String CORE = "Core";
    private static final String PROVIDER = "provider";
    private static final Pattern NUMBERED = Pattern.compile("token [0-9]+");
    private static final Pattern TOKEN = Pattern.compile("<(?:token of (?:the )?)?([^<>]+)>");

    private final Path file;
    private final @Nullable URI provider;
    /** The exchanges between Core and the provider, by part and trace id. */
    private final Map<String, List<RelayedExchange>> caused = new HashMap<>();
    /** The exchanges to link by resource where Core drops the trace id, by part and scenario. */
    private final Map<String, UntracedCalls> untraced = new HashMap<>();

    /** @param provider the URL of the provider; null if none was certified */
    public RecordedFlows(Path file, @Nullable URI provider) {
        this.file = file;
        this.provider = provider;
    }

    /** Visits the scenarios in the order in which they ended. */
    public void each(Visitor visitor) throws IOException {
        Recording.eachRelayed(file, this::remember);
        List<RecordedFlow.Leg> legs = new ArrayList<>();
        Recording.each(file, (part, scenario, entry) -> {
            UntracedCalls others = untraced.getOrDefault(part + scenario, UntracedCalls.NONE);
            if (entry instanceof RecordedEvent.Ended) {
                others.left().map(RecordedFlows::caused).forEach(legs::add);
                visitor.visit(new RecordedFlow(part, scenario, legs));
                legs.clear();
            } else {
                add(legs, part, entry, others);
            }
        });
    }

    private void remember(RunPart part, String scenario, RelayedExchange passed) {
        untraced.computeIfAbsent(part + scenario, nothing -> new UntracedCalls())
                .add(passed);
        passed.trace().ifPresent(trace -> caused.computeIfAbsent(part + trace, nothing -> new ArrayList<>())
                .add(passed));
    }

    private void add(List<RecordedFlow.Leg> legs, RunPart part, RecordedEvent entry, UntracedCalls others) {
        if (entry instanceof RecordedEvent.Answered answered) {
            add(legs, part, answered.exchange(), others);
        } else if (entry instanceof RecordedEvent.Unanswered unanswered) {
            add(legs, part, new Exchange(unanswered.request(), Received.NOTHING), others);
        }
    }

    private void add(List<RecordedFlow.Leg> legs, RunPart part, Exchange exchange, UntracedCalls others) {
        legs.add(leg(part, exchange));
        exchange.trace().map(trace -> caused.get(part + trace)).ifPresent(passed -> passed.stream()
                .filter(call -> !isSame(call.exchange().sent(), exchange.sent()))
                .map(RecordedFlows::caused)
                .forEach(legs::add));
        others.causedBy(exchange).map(RecordedFlows::caused).forEach(legs::add);
    }

    /** A numbered token was made for the run: Core has it in requests to the provider, the provider in control calls. */
    private RecordedFlow.Leg leg(RunPart part, Exchange exchange) {
        String receiver = receiver(part, exchange.sent());
        String sender = sender(exchange.sent());
        if (NUMBERED.matcher(sender).matches()) {
            boolean isProviders = exchange.sent().url().getPath().contains("/control/");
            sender = receiver.equals(PROVIDER) ? CORE : isProviders ? PROVIDER : sender;
        }
        return new RecordedFlow.Leg(sender, receiver, exchange, false);
    }

    private static RecordedFlow.Leg caused(RelayedExchange call) {
        boolean fromCore = call.leg() == Direction.CORE_TO_PROVIDER;
        return new RecordedFlow.Leg(fromCore ? CORE : PROVIDER, fromCore ? PROVIDER : CORE, call.exchange(), true);
    }

    /** Whether a relayed request is the suite's own: its requests to the provider pass the relay too. */
    private static boolean isSame(Sent passed, Sent own) {
        return passed.method().equals(own.method())
                && passed.url().getRawPath().equals(own.url().getRawPath())
                && passed.body().equals(own.body());
    }

    private static String sender(Sent sent) {
        for (Header header : sent.headers()) {
            Matcher token = TOKEN.matcher(header.value());
            if (header.name().equalsIgnoreCase("Authorization") && token.find()) {
                return token.group(1);
            }
        }
        return "somebody";
    }

    private String receiver(RunPart part, Sent sent) {
        if (provider != null && provider.getPort() == sent.url().getPort()) {
            return PROVIDER;
        }
        return part.profile().startsWith("ucloud") ? CORE : "jobs service";
    }

    /** Receives flows one by one. */
    @FunctionalInterface
    public interface Visitor {
        void visit(RecordedFlow flow) throws IOException;
    }
}
