package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Exchanges;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.ScenarioHttpSender;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** HTTP client of one scenario for the target. Each request is independent of earlier ones. */
public final class TargetHttp {
    private final Exchanges exchanges;
    private final TraceIds traces;
    private final @Nullable CreationLimit allowance;
    private final BaseAddress base;
    private final ScenarioHttpSender wire;
    private final Function<List<Sent>, List<Exchange>> together;

    public TargetHttp(CurrentRun run, ScenarioContext scenario, Exchanges exchanges, TraceIds traces) {
        this(run.target().target().url(), run, scenario, exchanges, traces);
    }

    /** A client for another server. */
    TargetHttp(URI url, CurrentRun run, ScenarioContext scenario, Exchanges exchanges, TraceIds traces) {
        this(url, scenario::exchange, scenario::together, new CreationLimit(run, scenario), exchanges, traces);
    }

    /** A client that creates nothing. */
    TargetHttp(URI url, HttpSender sender, Exchanges exchanges, TraceIds traces) {
        this(url, sender, requests -> requests.stream().map(sender::exchange).toList(), null, exchanges, traces);
    }

    private TargetHttp(
            URI url,
            HttpSender sender,
            Function<List<Sent>, List<Exchange>> together,
            @Nullable CreationLimit allowance,
            Exchanges exchanges,
            TraceIds traces) {
        this.exchanges = exchanges;
        this.traces = traces;
        this.allowance = allowance;
        this.base = new BaseAddress(url);
        this.wire = new ScenarioHttpSender(url, exchanges, sender);
        this.together = together;
    }

    /** Sends a request and returns the response, whatever its status. */
    public Response send(Request request) {
        if (allowance == null) {
            return sent(request);
        }
        allowance.take(request);
        Response answer = sent(request);
        allowance.settle(request, answer);
        return answer;
    }

    /** Sends all requests concurrently, and returns the responses in the order of the requests. */
    public List<Response> sendTogether(List<Request> requests) {
        CreationLimit creations =
                Objects.requireNonNull(allowance, "a request that creates nothing can't race with others");
        requests.forEach(creations::take);
        List<Exchange> passed = together.apply(
                requests.stream().map(this::prepared).map(wire::addressed).toList());
        passed.forEach(exchanges::add);
        List<Response> answers = passed.stream().map(Response::new).toList();
        for (int number = 0; number < requests.size(); number++) {
            creations.settle(requests.get(number), answers.get(number));
        }
        return answers;
    }

    private Response sent(Request request) {
        return new Response(wire.carry(prepared(request)));
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
        headers.put(TraceIds.HEADER, traces.next());
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
