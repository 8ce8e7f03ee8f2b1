package dev.countersign.conformance.certificate;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.recording.RecordedEvent;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.wire.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Measures the cost of a run without the target: the scenarios of a certificate are judged again from their recording, in a
 * warm JVM. For comparison, the JDK's HTTP client alone sends the recorded requests, without their queries, one after the other,
 * and receives the recorded response bodies.
 */
public final class OfflineVerificationBenchmark {
    private static final int ROUNDS = 6;

    private OfflineVerificationBenchmark() {}

    /** @param arguments the path of a certificate */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each response is delayed by 40 ms
        CertificateFile file = new CertificateFile(Path.of(arguments[0]));
        Certificate certificate = file.read().certificate();
        Path exchanges = file.folder().resolve("exchanges.ndjson");
        List<Exchange> answered = new ArrayList<>();
        long[] micros = new long[1];
        Recording.each(exchanges, (part, scenario, entry) -> {
            if (entry instanceof RecordedEvent.Answered one) {
                answered.add(one.exchange());
                micros[0] += one.micros();
            }
        });
        Recording recording = Recording.read(exchanges);
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            new OfflineVerification(Suite.published(), certificate, recording).judge();
            print("steps, round " + round, System.nanoTime() - begun, answered.size());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            print("bare client, round " + round, sendAll(answered), answered.size());
        }
        System.out.printf(
                "waited for the target when it was recorded: %,d ms, all scenarios added up%n",
                Duration.ofNanos(micros[0] * 1000).toMillis());
    }

    private static void print(String what, long nanos, int exchanges) {
        System.out.printf(
                "%s: %,d ms for %,d exchanges, %.3f ms each, %,.0f a second%n",
                what, nanos / 1_000_000, exchanges, nanos / 1e6 / exchanges, exchanges * 1e9 / nanos);
    }

    private static long sendAll(List<Exchange> exchanges) throws IOException, InterruptedException {
        Queue<Exchange> next = new ArrayDeque<>(exchanges);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = next.remove().received().body().toArray();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            long begun = System.nanoTime();
            for (Exchange exchange : exchanges) {
                client.send(request(base, exchange.sent()), BodyHandlers.ofByteArray());
            }
            return System.nanoTime() - begun;
        } finally {
            server.stop(0);
        }
    }

    private static HttpRequest request(String base, Exchange.Sent sent) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + sent.url().getRawPath()));
        sent.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.method(
                        sent.method(), BodyPublishers.ofByteArray(sent.body().toArray()))
                .build();
    }
}
