package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import io.cucumber.htmlformatter.MessagesToHtmlWriter;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cucumber's HTML report and messages, without the target's tokens. Each message is serialised once for both, in ASCII: control
 * sequences of terminals and bidirectional controls are escaped. Cucumber sends it one message at a time.
 */
final class CucumberReports implements ConcurrentEventListener {
    static final String PAGE = "cucumber.html";
    static final String MESSAGES = "messages.ndjson";

    private final Redaction redaction;
    private final Serializer json = new Serializer();
    private final Writer messages;
    private final MessagesToHtmlWriter page;
    /** The serialised form of the current message. */
    private String spelled = "";

    private CucumberReports(Path folder, Redaction redaction) throws IOException {
        this.redaction = redaction;
        Path directory = Files.createDirectories(folder);
        messages = Files.newBufferedWriter(directory.resolve(MESSAGES));
        page = MessagesToHtmlWriter.builder((writer, message) -> writer.write(spelled))
                .build(new BufferedOutputStream(Files.newOutputStream(directory.resolve(PAGE))));
    }

    /**
     * Writes the reports of a run into a folder.
     *
     * @throws UncheckedIOException if it can't be written to
     */
    static CucumberReports in(Path folder, Target target) {
        try {
            return new CucumberReports(folder, Redaction.of(target));
        } catch (IOException problem) {
            throw new UncheckedIOException("Cucumber's reports can't be written", problem);
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(Envelope.class, this::write);
    }

    private void write(Envelope message) {
        try {
            StringWriter text = new StringWriter();
            json.writeValue(text, message);
            spelled = ascii(redaction.apply(text.toString()));
            messages.write(spelled);
            messages.write('\n');
            page.write(message);
            if (message.getTestCaseFinished().isPresent()) {
                messages.flush();
            }
            if (message.getTestRunFinished().isPresent()) {
                messages.close();
                page.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("Cucumber's reports can't be written", problem);
        }
    }

    /** JSON has an escape for every character outside ASCII. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (unit < 0x7f) {
                ascii.append(unit);
            } else {
                ascii.append("\\u%04x".formatted((int) unit));
            }
        }
        return ascii.toString();
    }
}
