package dev.countersign.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.provenance.Edition;
import dev.countersign.conformance.provenance.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says of each document in a directory what became of our examples in it. */
final class DocumentsCheck {
    private static final int LARGEST = 4 << 20;
    private static final int MOST = 1_000;

    private final List<JsonNode> examples;
    private final PrintWriter out;

    DocumentsCheck(List<JsonNode> examples, PrintWriter out) {
        this.examples = List.copyOf(examples);
        this.out = out;
    }

    int check(Path directory) throws IOException {
        boolean moved = false;
        for (Path document : documents(directory)) {
            moved |= say(document.getFileName().toString(), Edition.findings(read(document), examples));
        }
        out.println(moved ? "Examples have moved: CONTRIBUTING.md says what to do" : "No example has moved");
        out.flush();
        return moved ? ExitStatus.DOES_NOT_HOLD : 0;
    }

    /** Links are not followed, so that nothing outside of the directory is read. */
    private static List<Path> documents(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NoDocuments("%s is no directory: name one with documents in it".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> documents = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString().matches(".*\\.(?:md|txt)"))
                    .sorted()
                    .limit(MOST + 1L)
                    .toList();
            if (documents.isEmpty() || documents.size() > MOST) {
                throw new NoDocuments("%s must hold between 1 and %d documents, whose names end in .md or .txt"
                        .formatted(directory, MOST));
            }
            return documents;
        }
    }

    private static String read(Path document) throws IOException {
        try (InputStream content = Files.newInputStream(document, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new NoDocuments("%s is larger than %d bytes: split it".formatted(document, LARGEST));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private boolean say(String document, List<Finding> findings) {
        out.println(
                printable(document) + (findings.isEmpty() ? ": not recognised, none of our examples is in it" : ""));
        for (Finding finding : findings) {
            out.printf("  %-9s %s%n", finding.state(), printable(finding.name()));
            finding.differences().forEach(line -> out.println("            " + printable(line)));
        }
        return findings.stream().anyMatch(Finding::hasMoved);
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    /** The directory is not one to check. */
    static final class NoDocuments extends IOException {
        private static final long serialVersionUID = 1L;

        NoDocuments(String problem) {
            super(problem);
        }
    }
}
