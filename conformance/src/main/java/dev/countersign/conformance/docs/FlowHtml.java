package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.report.CurlCommand;
import dev.countersign.conformance.report.ReadableBody;
import dev.countersign.conformance.report.RecordedFlow;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.util.List;

/** The exchanges of a scenario as HTML: a diagram, and each call as a curl command and as HTTP messages. */
final class FlowHtml {
    private FlowHtml() {}

    static String of(List<TimedLeg> legs) {
        return "<div class=\"diagram\">%s</div>%n".formatted(new Diagram(legs).svg())
                + legs.stream().map(timed -> call(timed.leg())).collect(joining());
    }

    private static String call(RecordedFlow.Leg leg) {
        Exchange exchange = leg.exchange();
        String repeat = leg.isCaused()
                ? ""
                : Html.element("h4", "As a curl command") + Html.element("pre", CurlCommand.of(exchange.sent()));
        return Html.fold(
                "%s asks %s: %s".formatted(leg.from(), leg.to(), leg.describe()),
                repeat
                        + Html.element("h4", "Asked")
                        + Html.element("pre", asked(leg))
                        + Html.element("h4", "Answered")
                        + Html.element("pre", answered(exchange.received())));
    }

    private static String asked(RecordedFlow.Leg leg) {
        Sent sent = leg.exchange().sent();
        return message("%s %s HTTP/1.1".formatted(sent.method(), leg.path()), sent.headers(), sent.body());
    }

    private static String answered(Received received) {
        return received.status() == 0
                ? "no answer"
                : message("HTTP/1.1 " + received.status(), received.headers(), received.body());
    }

    private static String message(String first, List<Header> headers, Bytes body) {
        StringBuilder message = new StringBuilder(first).append('\n');
        headers.forEach(header -> message.append(header.name())
                .append(": ")
                .append(header.value())
                .append('\n'));
        return message.append('\n').append(ReadableBody.of(body)).toString();
    }
}
