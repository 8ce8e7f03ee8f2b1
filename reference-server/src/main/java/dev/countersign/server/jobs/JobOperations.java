package dev.countersign.server.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobsExtendRequestItem;
import dev.countersign.model.jobs.JobsProviderExtendRequestItem;
import dev.countersign.model.jobs.JobsProviderSuspendRequestItem;
import dev.countersign.server.resources.Operation;
import dev.countersign.server.resources.ProviderCall;
import java.util.List;

/**
 * The operations of users on jobs. Whether a job's state permits one is for the provider to decide.
 *
 * <p>Source: Jobs, "Remote Procedure Calls"; Provider API (jobs), "Implementation requirements".
 */
final class JobOperations {
    /** Mandatory for every provider. */
    static final Operation<Job, FindByStringId, ComputeSupport> TERMINATE =
            Operation.mandatory(new ProviderCall("POST", "/terminate"), null, false);

    private static final ProviderCall SUSPEND = new ProviderCall("POST", "/suspend");
    private static final ProviderCall UNSUSPEND = new ProviderCall("POST", "/unsuspend");

    private final Specifications specifications;

    JobOperations(Specifications specifications) {
        this.specifications = specifications;
    }

    List<Operation<Job, ?, ComputeSupport>> all() {
        return List.of(TERMINATE, extend(), suspension(SUSPEND, UNSUSPEND), suspension(UNSUSPEND, SUSPEND));
    }

    private Operation<Job, JobsExtendRequestItem, ComputeSupport> extend() {
        return new Operation<>(
                new ProviderCall("POST", "/extend"),
                null,
                new TypeReference<>() {},
                JobsExtendRequestItem::jobId,
                "jobId",
                (field, job, item, support) -> {
                    Specifications.requirePositive(field + ".requestedTime", item.requestedTime());
                    specifications.requireFeature(field, job.specification(), support, Feature.TIME_EXTENSION);
                },
                (job, item) -> new JobsProviderExtendRequestItem(job, item.requestedTime()),
                false);
    }

    private Operation<Job, FindByStringId, ComputeSupport> suspension(ProviderCall call, ProviderCall undo) {
        return new Operation<>(
                call,
                undo,
                new TypeReference<>() {},
                FindByStringId::id,
                "id",
                (field, job, item, support) ->
                        specifications.requireFeature(field, job.specification(), support, Feature.SUSPENSION),
                (job, item) -> new JobsProviderSuspendRequestItem(job),
                false);
    }
}
