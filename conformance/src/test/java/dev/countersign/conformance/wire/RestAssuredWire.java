package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A REST Assured filter that sends the requests of REST Assured over a {@link HttpSender}. */
record RestAssuredWire(HttpSender sender) implements Filter {
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        return response(sender.exchange(sent(request)).received());
    }

    private static Sent sent(FilterableRequestSpecification request) {
        List<Header> headers = request.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        return new Sent(request.getMethod(), URI.create(request.getURI()), headers, body(request.getBody()));
    }

    private static Bytes body(@Nullable Object body) {
        return body == null ? Bytes.NONE : Bytes.of(body.toString());
    }

    private static Response response(Received received) {
        return new ResponseBuilder()
                .setStatusLine("")
                .setStatusCode(received.status())
                .setHeaders(new Headers(received.headers().stream()
                        .map(header -> new io.restassured.http.Header(header.name(), header.value()))
                        .toList()))
                .setContentType(received.header("Content-Type").orElse(""))
                .setBody(received.body().toArray())
                .build();
    }
}
