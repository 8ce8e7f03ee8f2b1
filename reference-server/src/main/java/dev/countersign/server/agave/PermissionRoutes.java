package dev.countersign.server.agave;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Lists, grants and revokes permissions on jobs: translates between HTTP and {@link JobStore}. */
final class PermissionRoutes {
    static final String COLLECTION = "/jobs/v2/{job}/pems";
    static final String MEMBER = COLLECTION + "/{username}";

    private final JobStore jobs;
    private final AgaveCallers callers;
    private final AgaveResponses answers;
    private final ServiceDialect dialect;

    PermissionRoutes(JobStore jobs, AgaveCallers callers, AgaveResponses answers, ServiceDialect dialect) {
        this.jobs = jobs;
        this.callers = callers;
        this.answers = answers;
        this.dialect = dialect;
    }

    void register(RoutesConfig routes) {
        routes.get(COLLECTION, this::list);
        routes.get(MEMBER, this::show);
        routes.post(COLLECTION, this::grant);
        routes.post(MEMBER, this::grantByAddress);
        routes.delete(COLLECTION, this::revokeAll);
        routes.delete(MEMBER, this::revoke);
    }

    private void list(Context ctx) {
        answers.give(ctx, 200, views(ctx).all(viewed(ctx), Window.of(ctx)));
    }

    private void show(Context ctx) {
        AgaveJob job = viewed(ctx);
        String username = username(ctx);
        if (username.equals(job.owner())) {
            answers.give(ctx, 200, views(ctx).ofOwner(job));
            return;
        }
        String shown = Window.of(ctx).of(job.granted().keySet().stream().toList()).stream()
                .filter(name -> dialect.orderOfNames().compare(name, username) == 0)
                .findFirst()
                .orElseThrow(() -> new JobRefusedException.NotFound("No permissions found for user " + username));
        answers.give(ctx, 200, views(ctx).of(job, shown));
    }

    private void grant(Context ctx) {
        String caller = callerOnKnownJob(ctx);
        grant(ctx, caller, Grant.to(RequestFields.of(ctx), dialect));
    }

    private void grantByAddress(Context ctx) {
        String caller = callerOnKnownJob(ctx);
        grant(ctx, caller, Grant.to(username(ctx), RequestFields.of(ctx), dialect));
    }

    private void grant(Context ctx, String caller, Grant grant) {
        AgaveJob job = jobs.grant(ctx.pathParam("job"), caller, grant);
        answers.give(
                ctx, grant.isEmpty() ? 200 : dialect.statusOfGrant(), views(ctx).of(job, grant.username()));
    }

    private void revoke(Context ctx) {
        jobs.revoke(ctx.pathParam("job"), callers.username(ctx), username(ctx));
        answers.done(ctx);
    }

    private void revokeAll(Context ctx) {
        jobs.revokeAll(ctx.pathParam("job"), callers.username(ctx));
        answers.done(ctx);
    }

    private String callerOnKnownJob(Context ctx) {
        String caller = callers.username(ctx);
        String id = ctx.pathParam("job");
        if (!jobs.know(id)) {
            throw dialect.noSuchJob(id);
        }
        return caller;
    }

    private AgaveJob viewed(Context ctx) {
        return jobs.find(ctx.pathParam("job"), callers.username(ctx), JobAction.VIEW_PERMISSIONS);
    }

    /** The real service does not decode the name. */
    private String username(Context ctx) {
        return dialect.isReal()
                ? ctx.req().getRequestURI().replaceFirst(".*/pems/", "").replaceFirst("/$", "")
                : ctx.pathParam("username");
    }

    private static PermissionViews views(Context ctx) {
        return new PermissionViews(Links.of(ctx));
    }
}
