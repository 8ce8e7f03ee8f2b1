package dev.countersign.conformance.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceLinksTest {
    private static final String PRODUCT = "{\"id\":\"usual\",\"category\":\"machines\",\"provider\":\"acme\"}";
    private static final Exchange CREATION = exchange(
            "POST",
            "https://core.example.org/api/jobs",
            "{\"items\":[{\"name\":\"night\",\"openedFile\":null,\"product\":%s}]}".formatted(PRODUCT),
            "{\"responses\":[{\"id\":\"7\"}]}");

    private final ResourceLinks links = ResourceLinks.of(List.of(CREATION));

    @Test
    void calls_about_a_resource_are_known_by_its_id_wherever_they_name_it() {
        assertThat(List.of(
                        call("/terminate", "{\"items\":[{\"id\":\"7\"}]}"),
                        call("/extend", "{\"items\":[{\"job\":{\"id\":\"7\"}}]}"),
                        call("/updateAcl", "{\"items\":[{\"resource\":{\"id\":\"7\"}}]}"),
                        update("/update", "{\"items\":[{\"id\":\"6\"},{\"id\":\"7\"}]}"),
                        update("/browse?itemsPerPage=10&filterIds=6,7", "")))
                .allMatch(links::leadTo);
    }

    @Test
    void what_is_to_be_created_is_known_by_what_was_asked_for_also_where_core_adds_and_leaves_out() {
        assertThat(call(
                        "",
                        "{\"items\":[{\"id\":\"8\",\"specification\":{\"name\":\"night\",\"labels\":{},\"product\":%s}}]}"
                                .formatted(PRODUCT)))
                .matches(links::leadTo);
    }

    @Test
    void what_is_about_others_is_not_meant_though_it_uses_the_same_product() {
        assertThat(List.of(
                        call("/terminate", "{\"items\":[{\"id\":\"usual\"}]}"),
                        call(
                                "",
                                "{\"items\":[{\"id\":\"8\",\"specification\":{\"name\":\"day\",\"product\":%s}}]}"
                                        .formatted(PRODUCT)),
                        update("/browse?filterIds=77", ""),
                        call("/retrieveProducts", ""),
                        call("", "nonsense")))
                .noneMatch(links::leadTo);
    }

    @Test
    void are_needed_where_core_calls_without_a_traceparent() {
        Header traceparent = new Header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Sent traced = new Sent("POST", URI.create("https://p.example.org/"), List.of(traceparent), Bytes.NONE);

        assertThat(ResourceLinks.areNeeded(List.of(call("", "")))).isTrue();
        assertThat(ResourceLinks.areNeeded(List.of(
                        new RelayedExchange(1, Direction.CORE_TO_PROVIDER, new Exchange(traced, Received.NOTHING)),
                        update("/update", ""))))
                .isFalse();
    }

    private static RelayedExchange call(String path, String body) {
        return new RelayedExchange(
                1,
                Direction.CORE_TO_PROVIDER,
                exchange("POST", "https://p.example.org/ucloud/acme/jobs" + path, body, ""));
    }

    private static RelayedExchange update(String path, String body) {
        return new RelayedExchange(
                2,
                Direction.PROVIDER_TO_CORE,
                exchange("POST", "https://core.example.org/api/jobs/control" + path, body, ""));
    }

    private static Exchange exchange(String method, String url, String body, String answer) {
        return new Exchange(
                new Sent(method, URI.create(url), List.of(), Bytes.of(body)),
                new Received(200, List.of(), Bytes.of(answer)));
    }
}
