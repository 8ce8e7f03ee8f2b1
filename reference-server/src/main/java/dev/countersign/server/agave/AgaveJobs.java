package dev.countersign.server.agave;

import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.time.Timeline;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The jobs service: all jobs, and the calls to run and share them. */
public final class AgaveJobs {
    private static final List<HandlerType> NEVER_USED = List.of(HandlerType.PUT, HandlerType.PATCH);
    private static final List<HandlerType> USED = List.of(HandlerType.GET, HandlerType.POST, HandlerType.DELETE);

    private final JobStore jobs;
    private final ServiceDialect dialect;
    private final AgaveResponses answers;

    public AgaveJobs(Timeline time, ServiceDialect dialect) {
        this.jobs = new JobStore(time, dialect);
        this.dialect = dialect;
        this.answers = new AgaveResponses(dialect);
    }

    public void register(RoutesConfig routes, BearerTokens tokens) {
        AgaveCallers callers = new AgaveCallers(tokens);
        JobRoutes jobRoutes = new JobRoutes(jobs, callers, answers, dialect);
        jobRoutes.register(routes);
        new PermissionRoutes(jobs, callers, answers, dialect).register(routes);
        new OutputRoutes(jobs, callers, answers, dialect).register(routes);
        if (dialect.isReal()) {
            jobRoutes.registerPrefixes(routes);
            registerOptions(routes);
        }
        registerNothing(routes, callers);
        routes.exception(JobRefusedException.class, this::refuse);
    }

    /** Deletes all jobs. */
    public void clear() {
        jobs.clear();
    }

    /** Submits a job as its owner would, and grants permissions on it as the owner would. */
    public void submit(String owner, Map<String, String> permissions) {
        AgaveJob job = jobs.submit(owner, Submission.of("documented", "wc-osg-1.00"));
        permissions.forEach((username, permission) -> {
            var unused = jobs.grant(job.id(), owner, new Grant(username, permission, dialect));
        });
    }

    /**
     * Responds with 404 or 405 to everything else below the path of the service. The documented calls that omit {@code
     * pems} are not implemented: at the service that the document describes, such a DELETE removes the job.
     */
    private static void registerNothing(RoutesConfig routes, AgaveCallers callers) {
        for (HandlerType method : USED) {
            routes.addHttpHandler(method, "/jobs/v2/*", ctx -> {
                String unused = callers.username(ctx);
                throw new JobRefusedException.NotFound("There is nothing at %s %s".formatted(ctx.method(), ctx.path()));
            });
        }
        for (HandlerType method : NEVER_USED) {
            for (String path : List.of("/jobs/v2", "/jobs/v2/*")) {
                routes.addHttpHandler(method, path, ctx -> {
                    throw new JobRefusedException.WrongMethod();
                });
            }
        }
    }

    private static void registerOptions(RoutesConfig routes) {
        for (String path : List.of("/jobs/v2", "/jobs/v2/*")) {
            routes.addHttpHandler(HandlerType.OPTIONS, path, ctx -> ctx.status(200)
                    .header("Allow", "GET, POST, DELETE, HEAD, OPTIONS"));
        }
    }

    private void refuse(JobRefusedException refused, Context ctx) {
        if (refused instanceof JobRefusedException.NotAuthenticated) {
            ctx.header("WWW-Authenticate", dialect.challenge());
        }
        if (refused instanceof JobRefusedException.WrongMethod) {
            ctx.header("Allow", "GET, POST, DELETE, HEAD");
        }
        answers.refuse(ctx, status(refused), Objects.requireNonNullElse(refused.getMessage(), "Refused"));
    }

    private int status(JobRefusedException refused) {
        if (refused instanceof JobRefusedException.NotAuthenticated) {
            return 401;
        }
        if (refused instanceof JobRefusedException.NotPermitted notPermitted) {
            return dialect.statusOf(notPermitted);
        }
        if (refused instanceof JobRefusedException.NotFound) {
            return 404;
        }
        if (refused instanceof JobRefusedException.Failed) {
            return 500;
        }
        return refused instanceof JobRefusedException.WrongMethod ? 405 : 400;
    }
}
