package dev.countersign.model.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.http.ConventionalServer;
import io.javalin.Javalin;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EdgeProxyTest {
    private final Javalin server = ConventionalServer.start("127.0.0.1", 0, routes -> {
        routes.post("/echo", ctx -> ctx.contentType("text/plain; charset=utf-8")
                .status(201)
                .result("%s %s %s".formatted(ctx.queryString(), ctx.header("Project"), ctx.body())));
        routes.get("/broken", ctx -> {
            ctx.res().setContentLength(2);
            ctx.res().getOutputStream().write('{');
            ctx.res().flushBuffer();
        });
    });
    private final EdgeProxy proxy =
            EdgeProxy.start("127.0.0.1", 0, URI.create("http://127.0.0.1:" + server.port()), EdgeProxyTest::filter);
    private final Upstream client = new EdgeClient(proxy.url());

    @AfterEach
    void stop() {
        proxy.close();
        server.stop();
    }

    @Test
    void passes_on_what_the_filter_leaves_as_it_is() {
        EdgeResponse response =
                client.send(new EdgeRequest("POST", "/echo", "a=%20b&c", Map.of("project", "Project"), "größer"));

        assertThat(response).isEqualTo(new EdgeResponse(201, "text/plain;charset=utf-8", "a=%20b&c Project größer"));
    }

    @Test
    void answers_what_the_filter_answers_itself() {
        assertThat(client.send(new EdgeRequest("GET", "/own", "", Map.of(), "")))
                .isEqualTo(GoResponses.PAGE_NOT_FOUND);
    }

    @Test
    void gives_no_answer_where_the_server_gives_none() {
        EdgeRequest request = new EdgeRequest("GET", "/broken", "", Map.of(), "");

        assertThatThrownBy(() -> client.send(request))
                .isInstanceOf(NoResponseException.class)
                .hasMessage("no complete response from " + proxy.url());
    }

    @Test
    void reads_a_query_by_its_names_and_takes_the_first_of_two_values() {
        EdgeRequest request = new EdgeRequest("GET", "/", "id=1&id=2&text=a%26b", Map.of(), "");

        assertThat(request.query()).isEqualTo(Map.of("id", "1", "text", "a&b"));
        assertThat(request.withQuery(Map.of("text", "a&b")).rawQuery()).isEqualTo("text=a%26b");
    }

    private static EdgeResponse filter(EdgeRequest request, Upstream upstream) {
        return request.path().equals("/own") ? GoResponses.PAGE_NOT_FOUND : upstream.send(request);
    }
}
