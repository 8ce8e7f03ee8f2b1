package dev.countersign.model.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import dev.countersign.model.token.TokenVerifier;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConventionalServerTest {
    private static final KeyPair KEYS = Keys.generate();
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final TypeReference<BulkRequest<FindByStringId>> IDS = new TypeReference<>() {};
    private static final TypeReference<Page> PAGE = new TypeReference<>() {};

    private final BearerTokens tokens =
            new BearerTokens(new TokenVerifier(() -> Keys.publicKey(KEYS), new SimulatedClock(NOW)));
    private final Javalin server = ConventionalServer.start("127.0.0.1", 0, this::register);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.stop();
    }

    private void register(RoutesConfig routes) {
        routes.post("/echo", ctx -> ConventionalServer.answer(ctx, WireJson.read(ConventionalServer.body(ctx), IDS)));
        routes.get("/query", ctx -> ConventionalServer.answer(ctx, ConventionalServer.query(ctx, PAGE)));
        routes.get("/broken", ctx -> {
            throw new IllegalStateException("with a secret in it");
        });
        routes.get("/bad", ctx -> {
            throw new BadRequestResponse("Not like this");
        });
        routes.post("/refused", ctx -> {
            throw new UnauthenticatedException("Not you");
        });
        routes.get("/who", this::who);
        routes.get("/bearer", ctx -> ConventionalServer.answer(ctx, String.valueOf(BearerTokens.of(ctx))));
    }

    private void who(Context ctx) {
        ConventionalServer.answer(ctx, tokens.require(ctx, Set.of(Role.USER)).subject());
    }

    @Test
    void answers_in_json_whatever_the_headers_say() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/echo")
                        .header("Content-Type", "text/plain")
                        .header("Accept", "image/png")
                        .POST(BodyPublishers.ofString("{\"items\": [{\"id\": \"1\"}]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[{\"id\":\"1\"}]}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_body_that_is_wrong_is_refused() throws Exception {
        assertAnswer(
                post("/echo", "{\"items\": [{}]}"), 400, "{\"why\":\"items[0].id: is missing\",\"errorCode\":null}");
        assertAnswer(post("/echo", ""), 400, "{\"why\":\"The request has no body: send JSON\",\"errorCode\":null}");
    }

    @Test
    void a_query_is_read_with_each_parameter_there_once() throws Exception {
        assertAnswer(get("/query?next=a%26b&itemsPerPage=25"), 200, "{\"itemsPerPage\":25,\"next\":\"a&b\"}");
        assertAnswer(get("/query"), 200, "{\"itemsPerPage\":null,\"next\":null}");
        assertAnswer(
                get("/query?itemsPerPage=25&itemsPerPage=25"),
                400,
                "{\"why\":\"itemsPerPage: is there 2 times\",\"errorCode\":null}");
        assertAnswer(
                get("/query?itemsPerPage=few"),
                400,
                "{\"why\":\"itemsPerPage: 'few' is not an integer of 32 bits\",\"errorCode\":null}");
    }

    @Test
    void a_path_that_leads_nowhere_is_not_found() throws Exception {
        assertAnswer(get("/nowhere"), 404, "{\"why\":\"There is nothing at GET /nowhere\",\"errorCode\":null}");
    }

    @Test
    void another_method_of_a_path_is_not_allowed() throws Exception {
        assertAnswer(get("/echo"), 405, "{\"why\":\"GET is not among the methods of /echo\",\"errorCode\":null}");
    }

    @Test
    void a_body_may_be_as_large_as_the_limit_and_not_a_byte_larger() throws Exception {
        String largest = "{\"items\": []}" + " ".repeat(ConventionalServer.LARGEST_BODY - 13);
        String tooLarge = "{\"why\":\"The body is larger than 1048576 bytes\",\"errorCode\":null}";

        assertAnswer(post("/echo", largest), 200, "{\"items\":[]}");
        assertAnswer(post("/echo", largest + " "), 413, tooLarge);
    }

    @Test
    void a_body_of_unknown_length_has_the_same_limit() throws Exception {
        byte[] largest =
                ("{\"items\": []}" + " ".repeat(ConventionalServer.LARGEST_BODY - 13)).getBytes(StandardCharsets.UTF_8);
        byte[] larger = new byte[ConventionalServer.LARGEST_BODY + 1];
        String tooLarge = "{\"why\":\"The body is larger than 1048576 bytes\",\"errorCode\":null}";

        assertAnswer(post("/echo", chunked(largest)), 200, "{\"items\":[]}");
        assertAnswer(post("/echo", chunked(larger)), 413, tooLarge);
    }

    @Test
    void a_mistake_of_our_own_tells_no_details() throws Exception {
        assertAnswer(get("/broken"), 500, "{\"why\":\"Internal Server Error\",\"errorCode\":null}");
    }

    @Test
    void a_refusal_of_the_framework_looks_like_any_other() throws Exception {
        assertAnswer(get("/bad"), 400, "{\"why\":\"Not like this\",\"errorCode\":null}");
    }

    @Test
    void a_call_without_a_token_is_refused_and_told_how_to_send_one() throws Exception {
        HttpResponse<String> answer = get("/who");

        assertAnswer(answer, 401, "{\"why\":\"The request has no bearer token\",\"errorCode\":null}");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void a_call_with_a_token_that_is_not_valid_is_refused() throws Exception {
        assertAnswer(
                get("/who", "Bearer nonsense"),
                401,
                "{\"why\":\"The bearer token is not valid: it is not a signed token\",\"errorCode\":null}");
    }

    @Test
    void a_call_in_another_role_is_refused() throws Exception {
        assertAnswer(
                get("/who", "Bearer " + token(Role.PROVIDER)),
                401,
                "{\"why\":\"This call is not for the role PROVIDER\",\"errorCode\":null}");
    }

    @Test
    void a_call_with_the_right_token_goes_through() throws Exception {
        assertAnswer(get("/who", "Bearer " + token(Role.USER)), 200, "\"user\"");
    }

    @Test
    void the_scheme_of_a_token_is_in_any_case_and_no_other() throws Exception {
        assertAnswer(get("/bearer", "bearer  abc "), 200, "\"abc\"");
        assertAnswer(get("/bearer", "BEARER abc"), 200, "\"abc\"");
        assertAnswer(get("/bearer", "Basic abc"), 200, "\"null\"");
        assertAnswer(get("/bearer", "Bearer"), 200, "\"null\"");
        assertAnswer(get("/bearer", "Bearerabc"), 200, "\"null\"");
    }

    @Test
    void tokens_that_differ_in_case_alone_are_different_on_one_connection_too() throws Exception {
        assertAnswer(get("/bearer", "Bearer abc"), 200, "\"abc\"");
        assertAnswer(get("/bearer", "Bearer ABC"), 200, "\"ABC\"");
        assertAnswer(get("/bearer", "Bearer abc"), 200, "\"abc\"");
    }

    @Test
    void a_connection_stays_usable_after_a_refusal_that_came_before_the_body() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(200);
            InputStream answers = socket.getInputStream();
            OutputStream requests = socket.getOutputStream();
            requests.write("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n".getBytes(US_ASCII));
            assertThatThrownBy(answers::read)
                    .as("the answer waits for the body")
                    .isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(10_000);

            requests.write("{}GET /bad HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(answers.readAllBytes(), US_ASCII))
                    .contains("HTTP/1.1 401")
                    .contains("HTTP/1.1 400");
        }
    }

    @Test
    void a_client_that_sends_far_too_much_is_told_so_and_that_the_connection_ends() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream request = socket.getOutputStream();
            request.write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n".getBytes(US_ASCII));
            request.write(new byte[(16 << 20) + 1]);

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .contains("HTTP/1.1 413")
                    .contains("Connection: close");
        }
        assertThat(get("/bad").headers().firstValue("Connection")).isEmpty();
    }

    private static String token(Role role) {
        return new TokenIssuer(KEYS::getPrivate)
                .issue(new AccessToken("user", role, NOW, NOW.plus(AccessToken.LIFETIME)));
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return http.send(
                request(path).header("Authorization", authorization).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return http.send(request(path).POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private record Page(@Nullable Integer itemsPerPage, @Nullable String next) {}
}
