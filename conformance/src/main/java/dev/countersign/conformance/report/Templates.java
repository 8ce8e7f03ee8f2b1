package dev.countersign.conformance.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The templates of {@code src/main/jte}, which the build has compiled. */
public final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.countersign.conformance");

    private Templates() {}

    /**
     * Writes a page; replaces an existing file.
     *
     * @param template its path, such as {@code report/report.jte}
     * @param page the template's parameter
     */
    public static void write(Path file, String template, Object page) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            ENGINE.render(template, page, new PageOutput(writer));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }
}
