package dev.countersign.conformance.run;

import io.cucumber.core.plugin.HtmlFormatter;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.io.IOException;
import java.io.OutputStream;

/** Cucumber's page without the target's tokens. Public because Cucumber builds it from its name. */
public final class RedactedHtml implements ConcurrentEventListener {
    private final HtmlFormatter formatter;

    public RedactedHtml(OutputStream file) throws IOException {
        formatter = new HtmlFormatter(RedactedOutput.of(CurrentRun.get(), file));
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        formatter.setEventPublisher(publisher);
    }
}
