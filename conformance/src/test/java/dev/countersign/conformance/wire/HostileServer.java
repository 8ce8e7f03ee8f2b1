package dev.countersign.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minimal server that treats every client in the same, configurable way. */
public final class HostileServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final Treatment treatment;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    /** What the server does once it has read a request. */
    @FunctionalInterface
    public interface Treatment {
        void of(OutputStream caller) throws IOException;
    }

    private HostileServer(ServerSocket socket, Treatment treatment) {
        this.socket = socket;
        this.treatment = treatment;
    }

    public static HostileServer that(Treatment treatment) throws IOException {
        HostileServer server = new HostileServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), treatment);
        daemon(server::serve);
        return server;
    }

    public static HostileServer thatSays(String answer) throws IOException {
        return that(caller -> caller.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The received requests, headers and body. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                callers.add(caller);
                daemon(() -> treat(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void treat(Socket caller) {
        try (caller) {
            requests.add(request(caller));
            treatment.of(caller.getOutputStream());
            caller.getOutputStream().flush();
        } catch (IOException hungUp) {
            // the client has closed the connection
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "hostile server");
        thread.setDaemon(true);
        thread.start();
    }

    private static String request(Socket caller) throws IOException {
        InputStream input = caller.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException("the caller has said nothing more");
            }
            head.write(next);
        }
        String request = head.toString(StandardCharsets.UTF_8);
        Matcher length = LENGTH.matcher(request);
        return length.find()
                ? request + new String(input.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                : request;
    }
}
