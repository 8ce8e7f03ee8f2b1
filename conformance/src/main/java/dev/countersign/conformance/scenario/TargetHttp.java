package dev.countersign.conformance.scenario;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchanges;
import dev.countersign.conformance.wire.Wire;
import dev.countersign.conformance.wire.WireLimits;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;

/** Sends the requests of one scenario to the target, each as if nothing had been sent before. */
public final class TargetHttp {
    private static final RestAssuredConfig BYTES_AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final Exchanges exchanges;
    private final String base;
    private final RequestSpecification specification;

    public TargetHttp(ThisRun run, Exchanges exchanges) {
        this(run.target(), exchanges);
    }

    private TargetHttp(Target target, Exchanges exchanges) {
        this(target.target().url(), exchanges);
    }

    TargetHttp(URI url, Exchanges exchanges) {
        this.exchanges = exchanges;
        this.base = withoutSlash(url);
        this.specification = new RequestSpecBuilder()
                .setConfig(BYTES_AS_GIVEN)
                .addFilter(new Wire(url, exchanges, WireLimits.USUAL))
                .build();
    }

    /** Sends {@code request} and takes the answer, whatever it is. */
    public Answer send(Request request) {
        RequestSpecification prepared = RestAssured.given().spec(specification);
        request.query().forEach((name, values) -> prepared.queryParam(name, values));
        if (request.body() != null) {
            prepared.contentType("application/json");
            prepared.body(request.body());
        }
        request.headers().forEach((name, value) -> replaceHeader(prepared, name, value));
        if (request.caller().token() != null) {
            prepared.header("Authorization", "Bearer " + request.caller().token());
        }
        if (request.caller().project() != null) {
            prepared.header("Project", request.caller().project());
        }
        prepared.request(request.method(), base + request.path());
        List<Exchange> all = exchanges.all();
        return new Answer(all.get(all.size() - 1));
    }

    private static void replaceHeader(RequestSpecification prepared, String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            prepared.contentType(value);
        } else if (name.equalsIgnoreCase("Accept")) {
            prepared.accept(value);
        } else {
            prepared.header(name, value);
        }
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
