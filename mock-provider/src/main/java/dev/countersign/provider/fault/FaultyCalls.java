package dev.countersign.provider.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.provider.call.CallRecorder;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responds to Core's calls, regularly or as a fault specifies. */
public final class FaultyCalls {
    private static final String ON_PURPOSE = "An operator wants this call to fail";

    private final Faults faults;
    private final Pause pause;

    public FaultyCalls(Faults faults, Pause pause) {
        this.faults = faults;
        this.pause = pause;
    }

    /**
     * Carries out an operation and responds, unless a fault specifies otherwise.
     *
     * @param kind of resource
     * @param items of the call; an empty list for a call without items
     */
    public <T> void answer(Context ctx, FaultyOperation operation, String kind, List<T> items, Work<T> work)
            throws IOException {
        Fault fault = faults.next(operation, kind, items.size());
        if (fault == null) {
            ConventionalServer.answer(ctx, work.carryOut(items));
        } else {
            CallRecorder.noteThatSpoiled(ctx);
            answer(ctx, fault, items, work);
        }
    }

    private <T> void answer(Context ctx, Fault fault, List<T> items, Work<T> work) throws IOException {
        JsonNode answer = fault.answer();
        String text = fault.text();
        Duration delay = fault.delayed();
        if (delay != null) {
            answerLate(ctx, delay, fault.happensAfter(), items, work);
        } else if (answer != null) {
            work.carryOut(items);
            ConventionalServer.answer(ctx, answer);
        } else if (text != null) {
            work.carryOut(items);
            ctx.contentType("application/json; charset=utf-8").result(text);
        } else {
            workUntilItFails(fault, items, work);
            fail(ctx, fault.status());
        }
    }

    private <T> void answerLate(Context ctx, Duration delay, boolean after, List<T> items, Work<T> work)
            throws IOException {
        boolean passed = after || pause.last(delay);
        if (!passed) {
            drop(ctx);
            return;
        }
        Object right = work.carryOut(items);
        if (after && !pause.last(delay)) {
            drop(ctx);
        } else {
            ConventionalServer.answer(ctx, right);
        }
    }

    /** Source: Resource Provider API, "Example: Dealing with partial failures". */
    private static <T> void workUntilItFails(Fault fault, List<T> items, Work<T> work) {
        Integer item = fault.item();
        if (fault.happensAfter()) {
            work.carryOut(item == null ? items : items.subList(0, item + 1));
        } else if (item != null && item > 0 && work.undoing() != null) {
            List<T> made = items.subList(0, item);
            work.carryOut(made);
            work.undoing().accept(made);
        }
    }

    private static void fail(Context ctx, @Nullable Integer status) throws IOException {
        if (status == null) {
            drop(ctx);
        } else {
            ConventionalServer.refuse(ctx, status, ON_PURPOSE, null);
        }
    }

    /**
     * Announces more bytes than it sends, so that the connection has to be closed. Without any response, a client may
     * repeat the call.
     */
    private static void drop(Context ctx) throws IOException {
        CallRecorder.noteThatDropped(ctx);
        ctx.res().setContentLength(2);
        ctx.res().getOutputStream().write('{');
        ctx.res().flushBuffer();
    }
}
