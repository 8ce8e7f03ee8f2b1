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
import org.jspecify.annotations.Nullable;

/** TLS trust: the JVM's default, except for one server with its own CA. */
public final class Trust {
    static final Trust OF_JAVA = new Trust(null, Connections.OF_JAVA);

    private final ScenarioHttpSender.@Nullable Origin server;
    private final Connections connections;

    private Trust(ScenarioHttpSender.@Nullable Origin server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Trusts at {@code server} only what these certificates verify.
     *
     * @param pem null for the JVM's default trust
     * @throws IllegalArgumentException where it holds no certificate
     */
    public static Trust at(URI server, @Nullable String pem) {
        return pem == null
                ? OF_JAVA
                : new Trust(ScenarioHttpSender.Origin.of(server), new Connections(context(pem)::getSocketFactory));
    }

    /** @throws IllegalArgumentException where the text holds no certificate, or something else too */
    public static void requireCertificates(String pem) {
        var unused = certificates(pem);
    }

    /** The connections to a server. */
    Connections connections(ScenarioHttpSender.Origin called) {
        return called.equals(server) ? connections : Connections.OF_JAVA;
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
