package dev.countersign.conformance.cli;

import dev.countersign.conformance.certificate.Certificate;
import dev.countersign.conformance.certificate.CertificateException;
import dev.countersign.conformance.certificate.CertificateFile;
import dev.countersign.conformance.certificate.Digests;
import dev.countersign.conformance.certificate.OfflineVerification;
import dev.countersign.conformance.certificate.ReportDifferences;
import dev.countersign.conformance.certificate.VerificationKey;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.report.TerminalEscaper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: verifies a certificate offline. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check a certificate without the target: its signature, every file beside it, and every requirement, judged",
            "again from the recorded exchanges."
        },
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the certificate holds, whatever its verdict is",
            "1:it does not hold: something was changed, or shows something else, or the key is not trusted",
            "2:its signature and files are in order, but this version can't judge again what another one judged",
            "3:the certificate or the key can't be read",
            "64:wrong usage",
            "70:Countersign itself failed"
        })
final class VerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CERTIFICATE", description = "A certificate.json, beside the files that it is about.")
    private Path path;

    @Option(
            names = "--trust",
            paramLabel = "KEY",
            description = "The public Ed25519 key, as PEM, that alone is trusted to sign.")
    private @Nullable Path trusted;

    VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CertificateFile file = new CertificateFile(path);
        if (!Files.isReadable(path)) {
            throw new SetUpException("%s: can't be read".formatted(path));
        }
        CertificateFile.Signed signed;
        try {
            signed = file.read();
        } catch (CertificateException changed) {
            return refused(List.of(String.valueOf(changed.getMessage())));
        }
        Certificate certificate = signed.certificate();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "signed on %s with the key %s%n",
                Instant.ofEpochMilli(certificate.issuedAt()), signed.key().thumbprint());
        if (trusted != null && !VerificationKey.read(trusted).equals(signed.key())) {
            return refused(List.of("the key is not the one that is trusted, %s"
                    .formatted(VerificationKey.read(trusted).thumbprint())));
        }
        List<String> changes = file.changes(certificate);
        if (!changes.isEmpty()) {
            return refused(changes);
        }
        out.printf("%d files are as they were signed%n", certificate.files().size());
        if (!certificate.suite().equals(Digests.ofSuite(context.suite().features()))) {
            out.printf(
                    "not judged again: countersign %s judged by other features than this version has; judge again with that one%n",
                    certificate.version());
            out.flush();
            return ExitStatus.UNVERIFIED;
        }
        return judgeAgain(file, certificate);
    }

    private int judgeAgain(CertificateFile file, Certificate certificate) throws IOException {
        Recording recording = Recording.read(file.folder().resolve(Recording.FILE));
        OfflineVerification verification = new OfflineVerification(context.suite(), certificate, recording);
        RunReport report = verification.judge();
        List<String> differences = new ArrayList<>(verification.gaps());
        differences.addAll(ReportDifferences.of(certificate, file.folder(), report));
        if (!differences.isEmpty()) {
            return refused(differences);
        }
        long judgedAgain = report.result().profiles().stream()
                .mapToLong(profile -> profile.requirements().size())
                .sum();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d requirements were judged again, with the same verdicts%n", judgedAgain);
        out.printf("the certificate holds: %s%n", certificate.verdict());
        out.flush();
        return 0;
    }

    private int refused(List<String> reasons) {
        PrintWriter out = spec.commandLine().getOut();
        reasons.forEach(reason -> out.println(TerminalEscaper.lines(reason)));
        out.println("the certificate does not hold");
        out.flush();
        return ExitStatus.DOES_NOT_HOLD;
    }
}
