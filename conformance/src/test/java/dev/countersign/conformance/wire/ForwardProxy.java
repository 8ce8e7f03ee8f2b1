package dev.countersign.conformance.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small HTTP proxy, for tunnels and for requests to forward. Whatever host is asked for, it connects to one local server. */
public final class ForwardProxy implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int behind;
    private final String refusal;

    private ForwardProxy(int behind, String refusal) throws IOException {
        this.behind = behind;
        this.refusal = refusal;
        daemon(this::serve);
    }

    /** @param port of the local server */
    public static ForwardProxy to(int port) throws IOException {
        return new ForwardProxy(port, "");
    }

    /** @param status with its reason, of all responses */
    public static ForwardProxy refusing(String status) throws IOException {
        return new ForwardProxy(0, status);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The request lines and headers that it has received. */
    public List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket open : sockets) {
            open.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket client = opened(socket.accept());
                daemon(() -> treat(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void treat(Socket client) {
        try {
            String head = head(client);
            heads.add(head);
            if (!refusal.isEmpty()) {
                write(client, "HTTP/1.1 %s\r\nContent-Length: 7\r\n\r\nrefused".formatted(refusal));
                return;
            }
            Socket server = opened(new Socket(InetAddress.getLoopbackAddress(), behind));
            if (head.startsWith("CONNECT ")) {
                write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            } else {
                write(server, head.replaceFirst(" http://[^/]+", " ").replaceFirst("Proxy-Authorization: .*\r\n", ""));
            }
            daemon(() -> copy(server, client));
            copy(client, server);
        } catch (IOException closed) {
            // one of both has closed the connection
        }
    }

    private Socket opened(Socket open) {
        sockets.add(open);
        return open;
    }

    /** Reads byte for byte, since what follows a head is not for the proxy. */
    private static String head(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = client.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the client has closed the connection");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void write(Socket to, String text) throws IOException {
        OutputStream output = to.getOutputStream();
        output.write(text.getBytes(StandardCharsets.ISO_8859_1));
        output.flush();
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            input.transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // one of both has closed the connection
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "forward proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
