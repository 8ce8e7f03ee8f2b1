package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TraceTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void the_provider_hears_which_request_led_to_a_call() throws IOException, InterruptedException {
        create("00-" + ID + "-b7ad6b7169203331-01");
        create("nonsense");

        List<String> traces = traces("create");
        assertThat(traces.get(0)).isEqualTo(ID);
        assertThat(traces.get(1)).hasSize(32).isNotEqualTo(ID);
    }

    @Test
    void what_core_does_by_itself_begins_a_flow_of_its_own() throws IOException, InterruptedException {
        create("00-" + ID + "-b7ad6b7169203331-01");

        core.clock().advance(Duration.ofMinutes(30));

        assertThat(traces("verify")).hasSize(2).doesNotContain(ID).doesNotHaveDuplicates();
    }

    private static void create(String traceparent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(core.url().resolve("/api/example"))
                .header("Authorization", "Bearer " + core.as("user").token())
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.ofString(bulk(count(0, 100))))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<String> traces(String operation) {
        return core.provider().calls(operation).stream()
                .map(call -> call.traceparent().split("-", -1)[1])
                .toList();
    }
}
