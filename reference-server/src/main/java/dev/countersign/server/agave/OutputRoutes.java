package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Lists and serves the output files of jobs. Every job writes one small file as soon as it runs. */
final class OutputRoutes {
    private static final String FILE = "result.txt";

    private final JobStore jobs;
    private final AgaveCallers callers;
    private final AgaveResponses answers;
    private final ServiceDialect dialect;

    OutputRoutes(JobStore jobs, AgaveCallers callers, AgaveResponses answers, ServiceDialect dialect) {
        this.jobs = jobs;
        this.callers = callers;
        this.answers = answers;
        this.dialect = dialect;
    }

    void register(RoutesConfig routes) {
        routes.get("/jobs/v2/{job}/outputs/listings", this::list);
        routes.get("/jobs/v2/{job}/outputs/listings/{file}", this::listOne);
        routes.get("/jobs/v2/{job}/outputs/media/{file}", this::download);
    }

    private void list(Context ctx) {
        requireWorkFolder(ctx);
        AgaveJob job = viewed(ctx);
        ArrayNode files = JsonNodeFactory.instance.arrayNode();
        if (job.state().started() != null) {
            files.add(views(ctx).file(job, FILE, content(job).length));
        }
        answers.give(ctx, 200, files);
    }

    /** The real service looks for the folder before it checks permissions. */
    private void requireWorkFolder(Context ctx) {
        String unused = callers.username(ctx);
        String id = ctx.pathParam("job");
        if (dialect.isReal() && jobs.know(id) && !jobs.find(id).state().hasWorkFolder()) {
            throw new JobRefusedException.Failed("Unable to locate job data. Work folder no longer exists.");
        }
    }

    private void listOne(Context ctx) {
        requireWorkFolder(ctx);
        AgaveJob job = withFile(ctx);
        answers.give(
                ctx, 200, JsonNodeFactory.instance.arrayNode().add(views(ctx).file(job, FILE, content(job).length)));
    }

    private void download(Context ctx) {
        ctx.contentType("text/plain;charset=utf-8").result(content(withFile(ctx)));
    }

    private AgaveJob withFile(Context ctx) {
        AgaveJob job = viewed(ctx);
        String file = ctx.pathParam("file");
        if (job.state().started() == null || !file.equals(FILE)) {
            throw dialect.isReal()
                    ? new JobRefusedException.Failed("File/folder does not exist")
                    : new JobRefusedException.NotFound("No such file or directory: " + file);
        }
        return job;
    }

    private AgaveJob viewed(Context ctx) {
        String caller = callers.username(ctx);
        String id = ctx.pathParam("job");
        if (!jobs.know(id)) {
            throw dialect.noSuchJob(id);
        }
        return jobs.find(id, caller, JobAction.VIEW_OUTPUTS);
    }

    private static byte[] content(AgaveJob job) {
        return "Written by job %s.\n".formatted(job.id()).getBytes(StandardCharsets.UTF_8);
    }

    private static OutputViews views(Context ctx) {
        return new OutputViews(Links.of(ctx));
    }
}
