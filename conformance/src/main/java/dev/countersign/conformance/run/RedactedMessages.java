package dev.countersign.conformance.run;

import io.cucumber.core.plugin.MessageFormatter;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import java.io.OutputStream;

/** Cucumber's messages without the target's tokens. Public because Cucumber builds it from its name. */
public final class RedactedMessages implements ConcurrentEventListener {
    private final MessageFormatter formatter;

    public RedactedMessages(OutputStream file) {
        formatter = new MessageFormatter(RedactedOutput.ofJson(CurrentRun.get(), file));
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        formatter.setEventPublisher(publisher);
    }
}
