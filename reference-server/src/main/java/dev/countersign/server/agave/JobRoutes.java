package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Submits, shows, stops and deletes jobs: translates between HTTP and {@link JobStore}. */
final class JobRoutes {
    private final JobStore jobs;
    private final AgaveCallers callers;
    private final AgaveResponses answers;
    private final ServiceDialect dialect;

    JobRoutes(JobStore jobs, AgaveCallers callers, AgaveResponses answers, ServiceDialect dialect) {
        this.jobs = jobs;
        this.callers = callers;
        this.answers = answers;
        this.dialect = dialect;
    }

    void register(RoutesConfig routes) {
        routes.post("/jobs/v2", this::submit);
        routes.get("/jobs/v2", this::list);
        routes.get("/jobs/v2/{job}", this::show);
        routes.get("/jobs/v2/{job}/status", this::showStatus);
        routes.get("/jobs/v2/{job}/history", this::showHistory);
        routes.post("/jobs/v2/{job}", this::act);
        routes.delete("/jobs/v2/{job}", this::delete);
    }

    /** The real service treats any path below a job as the job, so a DELETE without {@code pems} removes it. */
    void registerPrefixes(RoutesConfig routes) {
        routes.get("/jobs/v2/{job}/<rest>", this::show);
        routes.post("/jobs/v2/{job}/<rest>", this::act);
        routes.delete("/jobs/v2/{job}/<rest>", this::delete);
    }

    private void submit(Context ctx) {
        String username = callers.username(ctx);
        RequestFields fields = submitted(ctx);
        Submission submission = new Submission(
                fields.text("name").orElse(""),
                fields.text("appId").orElse(""),
                fields.object("inputs"),
                fields.object("parameters"));
        answers.give(ctx, 201, views(ctx).submitted(jobs.submit(username, submission)));
    }

    private RequestFields submitted(Context ctx) {
        return (dialect.isReal() ? RequestFields.ofFile(ctx, "fileToUpload") : Optional.<RequestFields>empty())
                .orElseGet(() -> RequestFields.of(ctx));
    }

    private void list(Context ctx) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        JobFilter filter = dialect.isReal() ? JobFilter.of(ctx) : JobFilter.NONE;
        Window.of(ctx)
                .of(jobs.listedFor(callers.username(ctx)).stream()
                        .filter(filter::passes)
                        .toList())
                .forEach(job -> list.add(views(ctx).summary(job)));
        answers.give(ctx, 200, list);
    }

    private void show(Context ctx) {
        answers.give(ctx, 200, views(ctx).job(find(ctx, JobAction.VIEW_JOB)));
    }

    private void showStatus(Context ctx) {
        answers.give(ctx, 200, views(ctx).status(find(ctx, JobAction.VIEW_JOB)));
    }

    private void showHistory(Context ctx) {
        answers.give(ctx, 200, views(ctx).history(find(ctx, JobAction.VIEW_HISTORY), Window.of(ctx)));
    }

    private void act(Context ctx) {
        String username = callers.username(ctx);
        AgaveJob job = jobs.find(ctx.pathParam("job"), username, JobAction.CONTROL_JOB);
        String action = RequestFields.of(ctx)
                .text("action")
                .orElseThrow(() -> new JobRefusedException.Invalid("No action specified"));
        if (!action.equals("stop")) {
            throw new JobRefusedException.Invalid("Invalid action " + action);
        }
        var unused = jobs.stop(job.id(), username);
        answers.done(ctx);
    }

    private void delete(Context ctx) {
        jobs.hide(ctx.pathParam("job"), callers.username(ctx));
        answers.done(ctx);
    }

    private AgaveJob find(Context ctx, JobAction action) {
        return jobs.find(ctx.pathParam("job"), callers.username(ctx), action);
    }

    private static JobViews views(Context ctx) {
        return new JobViews(Links.of(ctx));
    }
}
