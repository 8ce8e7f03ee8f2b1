package dev.countersign.conformance.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code certificate.json}: a certificate and its signature (RFC 7515, flattened; RFC 8037), beside the files it covers. */
public final class CertificateFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JOSEObjectType TYPE = new JOSEObjectType("countersign+json");

    private final Path path;

    public CertificateFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * Adds the digests of files to a certificate, signs it, and writes it.
     *
     * @param unsigned a certificate without digests
     * @param files paths relative to the certificate's folder
     */
    public void write(Certificate unsigned, Collection<String> files, SigningKey key) throws IOException {
        Certificate certificate = new Certificate(
                unsigned.issuedAt(),
                unsigned.version(),
                unsigned.suite(),
                unsigned.seed(),
                unsigned.salt(),
                unsigned.target(),
                unsigned.selection(),
                unsigned.explore(),
                unsigned.findings(),
                unsigned.verdict(),
                unsigned.interrupted(),
                unsigned.parts(),
                Digests.ofFiles(folder(), files));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(TYPE)
                .jwk(key.verificationKey().jwk())
                .build();
        String payload = Base64URL.encode(JSON.writeValueAsBytes(certificate)).toString();
        String protectedHeader = header.toBase64URL().toString();
        Files.writeString(path, text(protectedHeader, payload, key.sign(signed(protectedHeader, payload))));
    }

    /** The only accepted serialization: any changed byte is detected, also where JSON or Base64 would ignore it. */
    private static String text(String header, String payload, byte[] signature) {
        JsonNode jws = JSON.createObjectNode()
                .put("protected", header)
                .put("payload", payload)
                .put("signature", Base64URL.encode(signature).toString());
        return jws.toPrettyString() + "\n";
    }

    /**
     * Reads the certificate, and verifies its signature.
     *
     * @throws CertificateException where the signature does not match, or the file is not a certificate
     */
    public Signed read() {
        try {
            String text = Files.readString(path);
            JsonNode jws = JSON.readTree(text);
            String header = jws.path("protected").asText();
            String payload = jws.path("payload").asText();
            VerificationKey key = VerificationKey.of(Objects.requireNonNull(
                    JWSHeader.parse(new Base64URL(header)).getJWK(), "the key that it is signed with"));
            byte[] signature = new Base64URL(jws.path("signature").asText()).decode();
            if (!key.hasSigned(signed(header, payload), signature) || !text.equals(text(header, payload, signature))) {
                throw new CertificateException("%s: the signature does not fit what is signed: one of them was changed"
                        .formatted(path.getFileName()));
            }
            return new Signed(JSON.readValue(new Base64URL(payload).decode(), Certificate.class), key);
        } catch (IOException | ParseException | RuntimeException problem) {
            throw problem instanceof CertificateException wrong
                    ? wrong
                    : new CertificateException("%s: can't be read as a certificate".formatted(path.getFileName()));
        }
    }

    /** How the files differ from those that a certificate covers, one sentence for each that does. */
    public List<String> changes(Certificate certificate) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, String> file : certificate.files().entrySet()) {
            Path there = folder().resolve(file.getKey()).normalize();
            try {
                if (!there.startsWith(folder()) || !Files.isRegularFile(there)) {
                    changes.add("%s is not there any more".formatted(file.getKey()));
                } else if (!Digests.of(there).equals(file.getValue())) {
                    changes.add("%s was changed after it was signed".formatted(file.getKey()));
                }
            } catch (IOException problem) {
                changes.add("%s can't be read".formatted(file.getKey()));
            }
        }
        return changes;
    }

    /** The folder of the certificate and of the files that it covers. */
    public Path folder() {
        return Objects.requireNonNull(path.getParent(), "an absolute path of a file");
    }

    private static byte[] signed(String header, String payload) {
        return (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A certificate whose signature matches.
     *
     * @param key the key in its header that signed it; whether it is trusted is for the caller to decide
     */
    public record Signed(Certificate certificate, VerificationKey key) {}
}
