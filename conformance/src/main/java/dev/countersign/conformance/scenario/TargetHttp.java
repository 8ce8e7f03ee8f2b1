package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.Origin;
import dev.countersign.conformance.wire.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HTTP client of one scenario for one server. Each request is independent of earlier ones. Nothing is ever sent to another server,
 * so no token is either.
 */
public final class TargetHttp {
    private final Origin origin;
    private final BaseAddress base;
    private final Supplier<? extends HttpSender> sender;
    private final @Nullable CreationLimit allowance;
    private final TraceIds traces;

    public TargetHttp(CurrentRun run, ScenarioContext scenario, TraceIds traces) {
        this(run.target().target().url(), run, scenario, traces);
    }

    /** A client for another server. */
    TargetHttp(URI url, CurrentRun run, ScenarioContext scenario, TraceIds traces) {
        this(url, scenario::sender, new CreationLimit(run, scenario), traces);
    }

    /**
     * A client that creates nothing.
     *
     * @param sender called for each request
     */
    TargetHttp(URI url, Supplier<? extends HttpSender> sender, TraceIds traces) {
        this(url, sender, null, traces);
    }

    private TargetHttp(
            URI url, Supplier<? extends HttpSender> sender, @Nullable CreationLimit allowance, TraceIds traces) {
        this.origin = Origin.of(url);
        this.base = new BaseAddress(url);
        this.sender = sender;
        this.allowance = allowance;
        this.traces = traces;
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
        List<Exchange> passed =
                sender.get().together(requests.stream().map(this::prepared).toList());
        List<Response> answers = passed.stream().map(Response::new).toList();
        for (int number = 0; number < requests.size(); number++) {
            creations.settle(requests.get(number), answers.get(number));
        }
        return answers;
    }

    private Response sent(Request request) {
        return new Response(sender.get().exchange(prepared(request)));
    }

    /** @throws IllegalArgumentException where the request is for another server */
    private Sent prepared(Request request) {
        return origin.require(new Sent(
                request.method(),
                base.of(request.path(), request.query()),
                headers(request),
                request.body() == null ? Bytes.NONE : Bytes.of(request.body())));
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
