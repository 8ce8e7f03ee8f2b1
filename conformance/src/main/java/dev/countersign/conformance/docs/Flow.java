package dev.countersign.conformance.docs;

import dev.countersign.conformance.report.CurlCommand;
import dev.countersign.conformance.report.ReadableBody;
import dev.countersign.conformance.report.RecordedFlow;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The exchanges of a scenario: a diagram, and each call as a curl command and as HTTP messages. */
record Flow(Diagram diagram, List<ExchangeText> exchanges) {
    static Flow of(List<TimedLeg> legs) {
        return new Flow(
                Diagram.of(legs),
                legs.stream().map(timed -> ExchangeText.of(timed.leg())).toList());
    }

    /** @param curl null if an earlier request caused the call */
    record ExchangeText(String title, @Nullable String curl, String request, String response) {
        static ExchangeText of(RecordedFlow.Leg leg) {
            Exchange exchange = leg.exchange();
            return new ExchangeText(
                    "%s asks %s: %s".formatted(leg.from(), leg.to(), leg.describe()),
                    leg.isCaused() ? null : CurlCommand.of(exchange.sent()),
                    request(leg),
                    response(exchange.received()));
        }

        private static String request(RecordedFlow.Leg leg) {
            Sent sent = leg.exchange().sent();
            return message("%s %s HTTP/1.1".formatted(sent.method(), leg.path()), sent.headers(), sent.body());
        }

        private static String response(Received received) {
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
}
