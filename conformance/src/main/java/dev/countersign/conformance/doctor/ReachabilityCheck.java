package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Proxies;
import dev.countersign.conformance.wire.ProxyException;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Checks that an HTTP server responds at the target's address. */
record ReachabilityCheck(DoctorCalls calls) implements Check {
    @Override
    public void look(Target target, Problems findings) {
        URI url = target.target().url();
        try {
            var unused = calls.get(url, "/", null);
        } catch (TargetUnresponsiveException unreachable) {
            findings.problem("target.url: %s", why(url, unreachable));
            return;
        } catch (UnusableResponseException unusable) {
            // the server was reached; scenarios check its invalid HTTP
            if (unusable.isNoHttp()) {
                findings.problem("target.url: %s", noHttp(url, unusable));
            }
        }
        Proxies.of(target.target().proxy())
                .to(url)
                .ifPresent(proxy -> findings.note(
                        "target.url: called through the proxy %s of %s",
                        proxy, proxy.setting().name()));
    }

    private static String why(URI url, TargetUnresponsiveException unreachable) {
        if (isCausedBy(unreachable, ProxyException.class)) {
            return reason(unreachable);
        }
        if (isCausedBy(unreachable, UnknownHostException.class)) {
            return "there is no host '%s'; correct the address".formatted(url.getHost());
        }
        if (isCausedBy(unreachable, SSLException.class) && !isCausedBy(unreachable, SSLHandshakeException.class)) {
            return "%s does not answer in TLS (%s); write http://, or correct the address"
                    .formatted(url, reason(unreachable));
        }
        if (isCausedBy(unreachable, SSLException.class)) {
            return ("%s does not show a certificate that vouches for it (%s); correct the address, or name the certificates"
                            + " that are to be trusted in target.tls.trust")
                    .formatted(url, reason(unreachable));
        }
        if (isCausedBy(unreachable, SocketTimeoutException.class) || isCausedBy(unreachable, TimeoutException.class)) {
            return "%s does not answer in time; correct the address, or look whether something is in the way"
                    .formatted(url);
        }
        return isCausedBy(unreachable, ConnectException.class)
                ? "nothing listens at %s; start the target, or correct the address".formatted(url)
                : noHttp(url, unreachable);
    }

    private static String noHttp(URI url, Throwable answer) {
        return "%s does not answer in HTTP (%s); correct the address".formatted(url, reason(answer));
    }

    private static String reason(Throwable answer) {
        Throwable cause = answer.getCause();
        return cause == null || cause.getMessage() == null ? "no reason is known" : cause.getMessage();
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
