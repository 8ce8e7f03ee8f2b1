package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Background load: users of a target who create, browse and delete resources alongside a run. */
final class BackgroundLoad {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("user", "alice", "bob");
    private static final int AT_ONCE = 250;
    private static final int MOST_CHANGES = 5_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Target target;

    BackgroundLoad(Target target) {
        this.target = target;
    }

    /** Creates this many resources, which count to 10 and then no longer change. */
    void fill(int count) throws IOException, InterruptedException {
        for (int made = 0; made < count; made += AT_ONCE) {
            create(NAMES.get(made / AT_ONCE % NAMES.size()), AT_ONCE, 10);
        }
    }

    /** The number of distinct resources that the users see. */
    int count() throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        for (String name : NAMES) {
            JsonNode page = browse(name, "");
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            while (page.path("next").isTextual()) {
                page = browse(name, "&next=" + page.path("next").textValue());
                page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            }
        }
        return ids.size();
    }

    /** Starts a thread that creates and deletes resources until it is closed. */
    AtWork atWork() {
        return new AtWork();
    }

    final class AtWork implements AutoCloseable {
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicInteger changes = new AtomicInteger();
        private final Thread thread = new Thread(this::work, "others at work");

        private AtWork() {
            thread.start();
        }

        int changes() {
            return changes.get();
        }

        @Override
        public void close() {
            done.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void work() {
            try {
                while (!done.get() && changes.get() < MOST_CHANGES) {
                    String name = NAMES.get(changes.getAndIncrement() % NAMES.size());
                    deleteAtLast(name, create(name, 2, 100_000));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("others can't work", e);
            }
        }

        /** Retries the deletion: if a scenario advances the clock by hours, requests that wait for the provider time out. */
        private void deleteAtLast(String name, List<String> ids) throws IOException, InterruptedException {
            boolean deleted = ids.isEmpty();
            while (!deleted && changes.getAndIncrement() < MOST_CHANGES) {
                deleted = delete(name, ids);
            }
        }
    }

    private List<String> create(String name, int count, int end) throws IOException, InterruptedException {
        ArrayNode items = JSON.createArrayNode();
        for (int item = 0; item < count; item++) {
            items.addObject()
                    .put("start", 0)
                    .put("target", end)
                    .putObject("product")
                    .put("id", "example-compute")
                    .put("category", "example-compute")
                    .put("provider", "example");
        }
        List<String> ids = new ArrayList<>();
        send(name, "POST", "", JSON.createObjectNode().set("items", items))
                .path("responses")
                .forEach(created -> ids.add(created.path("id").asText()));
        return ids;
    }

    private boolean delete(String name, List<String> ids) throws IOException, InterruptedException {
        ArrayNode items = JSON.createArrayNode();
        ids.forEach(id -> items.addObject().put("id", id));
        return !send(name, "DELETE", "", JSON.createObjectNode().set("items", items))
                .isMissingNode();
    }

    private JsonNode browse(String name, String more) throws IOException, InterruptedException {
        return send(name, "GET", "/browse?itemsPerPage=250" + more, null);
    }

    private JsonNode send(String name, String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        TargetUser user = Objects.requireNonNull(target.users().get(name));
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.target().url() + "/api/example" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .header("Authorization", "Bearer " + user.token())
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() == 200 ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
