package dev.countersign.conformance.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** TLS trust: the JVM's default, except for one server with its own CA. */
public final class Trust {
    static final Trust OF_JAVA = new Trust(null, PooledHttpClient.OF_JAVA);

    private final @Nullable Origin server;
    private final CloseableHttpClient client;

    private Trust(@Nullable Origin server, CloseableHttpClient client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Trusts at {@code server} only what these certificates verify.
     *
     * @param pem null for the JVM's default trust
     * @throws IllegalArgumentException where it holds no certificate
     */
    public static Trust at(URI server, @Nullable String pem) {
        if (pem == null) {
            return OF_JAVA;
        }
        SSLContext context = context(pem);
        return new Trust(Origin.of(server), PooledHttpClient.trusting(() -> context));
    }

    /** @throws IllegalArgumentException where the text holds no certificate, or something else too */
    public static void requireCertificates(String pem) {
        var unused = certificates(pem);
    }

    /** The client for a server. */
    CloseableHttpClient client(Origin called) {
        return called.equals(server) ? client : PooledHttpClient.OF_JAVA;
    }

    private static Collection<? extends Certificate> certificates(String pem) {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate");
            }
            return certificates;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("there is no certificate", e);
        }
    }

    private static SSLContext context(String pem) {
        try {
            KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
            believed.load(null, null);
            for (Certificate certificate : certificates(pem)) {
                believed.setCertificateEntry(String.valueOf(believed.size()), certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java can't do without TLS", e);
        }
    }
}
