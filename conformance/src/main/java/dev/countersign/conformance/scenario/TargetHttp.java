package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Exchanges;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one scenario to the target, each as if nothing had been sent before. */
public final class TargetHttp {
    private final Exchanges exchanges;
    private final Traces traces;
    private final @Nullable Allowance allowance;
    private final BaseAddress base;
    private final Wire wire;
    private final Function<List<Sent>, List<Exchange>> together;

    public TargetHttp(ThisRun run, ThisScenario scenario, Exchanges exchanges, Traces traces) {
        this(run.target().target().url(), run, scenario, exchanges, traces);
    }

    /** One that calls somebody else. */
    TargetHttp(URI url, ThisRun run, ThisScenario scenario, Exchanges exchanges, Traces traces) {
        this(url, scenario::exchange, scenario::together, new Allowance(run, scenario), exchanges, traces);
    }

    /** One that creates nothing. */
    TargetHttp(URI url, Carrier carrier, Exchanges exchanges, Traces traces) {
        this(url, carrier, requests -> requests.stream().map(carrier::exchange).toList(), null, exchanges, traces);
    }

    private TargetHttp(
            URI url,
            Carrier carrier,
            Function<List<Sent>, List<Exchange>> together,
            @Nullable Allowance allowance,
            Exchanges exchanges,
            Traces traces) {
        this.exchanges = exchanges;
        this.traces = traces;
        this.allowance = allowance;
        this.base = new BaseAddress(url);
        this.wire = new Wire(url, exchanges, carrier);
        this.together = together;
    }

    /** Sends {@code request} and takes the answer, whatever it is. */
    public Answer send(Request request) {
        if (allowance == null) {
            return sent(request);
        }
        allowance.take(request);
        Answer answer = sent(request);
        allowance.settle(request, answer);
        return answer;
    }

    /** Sends all of them at the same moment, and takes their answers, in the order of the requests. */
    public List<Answer> sendTogether(List<Request> requests) {
        Allowance creations = Objects.requireNonNull(allowance, "what creates nothing has nobody to race with");
        requests.forEach(creations::take);
        List<Exchange> passed = together.apply(
                requests.stream().map(this::prepared).map(wire::addressed).toList());
        passed.forEach(exchanges::add);
        List<Answer> answers = passed.stream().map(Answer::new).toList();
        for (int number = 0; number < requests.size(); number++) {
            creations.settle(requests.get(number), answers.get(number));
        }
        return answers;
    }

    private Answer sent(Request request) {
        return new Answer(wire.carry(prepared(request)));
    }

    private Sent prepared(Request request) {
        return new Sent(
                request.method(),
                base.of(request.path(), request.query()),
                headers(request),
                request.body() == null ? Bytes.NONE : Bytes.of(request.body()));
    }

    private List<Header> headers(Request request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(Traces.HEADER, traces.next());
        headers.put("Accept", "*/*");
        if (request.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        if (request.caller().token() != null) {
            headers.put("Authorization", "Bearer " + request.caller().token());
        }
        if (request.caller().project() != null) {
            headers.put("Project", request.caller().project());
        }
        headers.putAll(request.headers());
        return headers.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
    }
}
