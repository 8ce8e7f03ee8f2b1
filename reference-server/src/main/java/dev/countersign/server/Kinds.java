package dev.countersign.server;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.example.ExampleResourceSupport;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobIncludeFlags;
import dev.countersign.model.jobs.JobSpecification;
import dev.countersign.server.example.ExampleType;
import dev.countersign.server.ingress.IngressType;
import dev.countersign.server.jobs.Applications;
import dev.countersign.server.jobs.JobType;
import dev.countersign.server.jobs.Shares;
import dev.countersign.server.resources.Core;
import dev.countersign.server.resources.ResourceService;
import dev.countersign.server.resources.ResourceServices;

/** The registry of the kinds of resources that Core has; a further kind is one more line in the constructor. */
final class Kinds {
    private final ResourceServices all;
    private final ResourceService<
                    ExampleResource,
                    ExampleResource.Spec,
                    ExampleResource.Update,
                    ExampleResourceFlags,
                    ExampleResourceSupport>
            examples;
    private final ResourceService<Job, JobSpecification, Job.Update, JobIncludeFlags, ComputeSupport> jobs;

    Kinds(Core core, Applications applications, Shares shares) {
        this.all = new ResourceServices(core);
        this.examples = all.add(new ExampleType());
        this.jobs = all.add(new JobType(
                applications, shares, (user, link) -> all.get(IngressType.NAME).mayRead(user, link)));
        all.add(new IngressType(link -> jobs.holder(new JobType.LinkOfJob(link))));
    }

    ResourceServices all() {
        return all;
    }

    ResourceService<
                    ExampleResource,
                    ExampleResource.Spec,
                    ExampleResource.Update,
                    ExampleResourceFlags,
                    ExampleResourceSupport>
            examples() {
        return examples;
    }

    ResourceService<Job, JobSpecification, Job.Update, JobIncludeFlags, ComputeSupport> jobs() {
        return jobs;
    }
}
