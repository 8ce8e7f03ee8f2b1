package dev.countersign.conformance.cli;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.provenance.Edition;
import dev.countersign.conformance.provenance.ProvenanceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares our published examples with each document in a directory, and prints the findings. */
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
        List<ProvenanceProblem> all = new ArrayList<>();
        for (Path document : documents(directory)) {
            List<ProvenanceProblem> findings = Edition.findings(read(document), examples);
            say(document.getFileName().toString(), findings);
            all.addAll(findings);
        }
        boolean moved = all.stream().anyMatch(ProvenanceProblem::hasMoved);
        summarize(all, moved);
        return moved ? ExitStatus.DOES_NOT_HOLD : 0;
    }

    /** Examples that are in none of the documents were not compared, and are listed as such. */
    private void summarize(List<ProvenanceProblem> all, boolean moved) {
        Set<String> compared = all.stream().map(ProvenanceProblem::name).collect(toSet());
        List<String> missing = examples.stream()
                .map(example -> example.path("slug").asText())
                .filter(slug -> !compared.contains(slug))
                .toList();
        out.println(
                moved
                        ? "Examples have moved: CONTRIBUTING.md says what to do"
                        : "None of the %d examples in these documents has moved"
                                .formatted(examples.size() - missing.size()));
        if (!missing.isEmpty()) {
            out.println("Not compared, since these documents show no request of theirs: " + String.join(", ", missing));
        }
        out.flush();
    }

    /** Symbolic links are not followed, so that nothing outside the directory is read. */
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

    private void say(String document, List<ProvenanceProblem> findings) {
        out.println(
                printable(document) + (findings.isEmpty() ? ": not recognised, none of our examples is in it" : ""));
        for (ProvenanceProblem finding : findings) {
            out.printf("  %-9s %s%n", finding.state(), printable(finding.name()));
            finding.differences().forEach(line -> out.println("            " + printable(line)));
        }
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    /** The directory can't be checked. */
    static final class NoDocuments extends IOException {
        private static final long serialVersionUID = 1L;

        NoDocuments(String problem) {
            super(problem);
        }
    }
}
