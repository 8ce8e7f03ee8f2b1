package dev.countersign.conformance.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that sends the same response to each request without a body, and closes its connections on demand. */
final class PatientServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final String answer;

    PatientServer(String answer) throws IOException {
        this.answer = answer;
        daemon(this::serve);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int connections() {
        return callers.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        hangUp();
    }

    void hangUp() throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = socket.accept();
                callers.add(caller);
                daemon(() -> answer(caller));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket caller) {
        try {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            for (String line = request.readLine(); line != null; line = request.readLine()) {
                if (line.isEmpty()) {
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            // the client has closed the connection
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "patient server");
        thread.setDaemon(true);
        thread.start();
    }
}
