package dev.countersign.conformance.doctor;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Checks that Countersign can listen for the calls of the other side, and that the URL given to it leads there.
 *
 * @param section of the target file
 * @param url where the other side calls; null if it is the listen address itself
 * @param path prefix of the other side's calls
 */
record CallbackCheck(DoctorCalls calls, String section, String listen, @Nullable URI url, String path)
        implements Check {
    @Override
    public void look(Target target, Problems findings) {
        InetSocketAddress stated = Address.of(listen);
        InetSocketAddress address = new InetSocketAddress(stated.getHostString(), stated.getPort());
        if (address.isUnresolved()) {
            findings.problem(
                    "%s.listen: there is no host '%s'; name an address of this machine",
                    section, stated.getHostString());
            return;
        }
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.start(); // stop() would not release the address of a server that was never started
            try {
                leads(server, findings);
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            findings.problem(
                    "%s.listen: can't listen at %s (%s); stop what listens there, or choose another address of this"
                            + " machine",
                    section, listen, String.valueOf(e.getMessage()));
        }
    }

    private void leads(HttpServer server, Problems findings) {
        if (url == null) {
            return;
        }
        AtomicBoolean arrived = new AtomicBoolean();
        String nonce = path + "/" + UUID.randomUUID();
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith(nonce)) {
                arrived.set(true);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        try {
            Response answer = calls.get(url, nonce, null);
            if (!arrived.get()) {
                findings.problem(
                        "%s.url: another server answers %d at %s; let that address lead to %s, or correct it",
                        section, answer.status(), url, listen);
            }
        } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
            unreachable(url, findings);
        }
    }

    /** Reports an unreachable URL: a problem on this machine, but only a note elsewhere, where the other side may reach it. */
    private void unreachable(URI from, Problems findings) {
        if (isOfThisMachine(from)) {
            findings.problem("%s.url: nothing answers at %s; let it lead to %s, or correct it", section, from, listen);
        } else {
            findings.note("%s.url: %s can't be reached from here; the target has to reach it", section, from);
        }
    }

    private static boolean isOfThisMachine(URI url) {
        try {
            return InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
