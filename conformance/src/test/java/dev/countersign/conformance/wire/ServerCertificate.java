package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Makes certificates of servers. */
final class ServerCertificate {
    private static final char[] PASSWORD = "password".toCharArray();

    private ServerCertificate() {}

    /** The TLS context of a server with a new certificate, which is also written to {@code name.pem}. */
    static SSLContext create(Path directory, String name, String host)
            throws GeneralSecurityException, IOException, InterruptedException {
        return context(keyStore(directory, name, host));
    }

    /** Creates a key store with the JDK's keytool, and its certificate beside it. */
    private static Path keyStore(Path directory, String name, String host) throws IOException, InterruptedException {
        Path store = directory.resolve(name + ".p12");
        String password = new String(PASSWORD);
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                store.toString(),
                "-storepass",
                password);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                password,
                "-file",
                directory.resolve(name + ".pem").toString());
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        tool.command().addAll(List.of(arguments));
        tool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertThat(tool.start().waitFor()).isZero();
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
