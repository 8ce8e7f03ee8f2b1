package dev.countersign.server.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobIncludeFlags;
import dev.countersign.model.jobs.JobSpecification;
import dev.countersign.model.jobs.JobState;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.server.resources.Operation;
import dev.countersign.server.resources.ProviderCall;
import dev.countersign.server.resources.RefusedException;
import dev.countersign.server.resources.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The resource type of jobs: runs of an application on a provider's machine. */
public final class JobType implements ResourceType<Job, JobSpecification, Job.Update, JobIncludeFlags, ComputeSupport> {
    private static final Payloads<JobSpecification, Job.Update, JobIncludeFlags> PAYLOADS = new Payloads<>(
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {});

    private final Applications applications;
    private final Specifications specifications;
    private final List<Operation<Job, ?, ComputeSupport>> operations;
    private final Shares shares;
    private final BiPredicate<String, String> mayUseLink;

    /** @param mayUseLink whether a user, given first, may use the public link with an id */
    public JobType(Applications applications, Shares shares, BiPredicate<String, String> mayUseLink) {
        this.applications = applications;
        this.specifications = new Specifications(applications);
        this.operations = new JobOperations(specifications).all();
        this.shares = shares;
        this.mayUseLink = mayUseLink;
    }

    /** The key of the job that a public link is bound to. */
    public record LinkOfJob(String id) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Payloads<JobSpecification, Job.Update, JobIncludeFlags> payloads() {
        return PAYLOADS;
    }

    @Override
    public Class<ComputeSupport> supportType() {
        return ComputeSupport.class;
    }

    @Override
    public void validate(String field, JobSpecification specification) {
        specifications.validate(field, specification);
    }

    @Override
    public void requireAccess(String field, JobSpecification specification, String username) {
        Specifications.paths(field, specification).forEach((pathField, path) -> {
            if (!shares.mayUse(username, path)) {
                throw new RefusedException.Invalid(
                        pathField, "there is no file '%s', or none that you may use".formatted(path));
            }
        });
        Specifications.links(field, specification).forEach((linkField, link) -> {
            if (!mayUseLink.test(username, link)) {
                throw new RefusedException.Invalid(
                        linkField, "there is no public link '%s', or none that you may use".formatted(link));
            }
        });
    }

    /** Source: Jobs, "Example: Starting a Job with a public link (Ingress)". */
    @Override
    public List<Exclusive> exclusives(String field, JobSpecification specification) {
        return Specifications.links(field, specification).entrySet().stream()
                .map(link -> new Exclusive(
                        new LinkOfJob(link.getValue()),
                        link.getKey(),
                        "public link '%s' is bound to another job, until that ends".formatted(link.getValue())))
                .toList();
    }

    @Override
    public void requireSupport(String field, JobSpecification specification, ComputeSupport support) {
        specifications.requireSupport(field, specification, support);
    }

    @Override
    public List<Operation<Job, ?, ComputeSupport>> operations() {
        return operations;
    }

    @Override
    public ProviderCall disposal() {
        return JobOperations.TERMINATE.call();
    }

    /** Source: Jobs, "JobSpecification". */
    @Override
    public Configuration configuration(JobSpecification given) {
        var key = new JobSpecification(
                given.application(),
                given.product(),
                given.name(),
                Objects.requireNonNullElse(given.replicas(), 1),
                null,
                given.parameters(),
                given.resources(),
                given.timeAllocation(),
                given.openedFile(),
                null,
                null);
        return new Configuration(key, Boolean.TRUE.equals(given.allowDuplicateJob()));
    }

    @Override
    public boolean hasEnded(Job job) {
        return job.status().state().isFinal();
    }

    @Override
    public Job create(String id, JobSpecification specification, long createdAt, ResourceOwner owner) {
        var status = new Job.Status(JobState.IN_QUEUE, null, null, null, null, null, null);
        return new Job(id, owner, List.of(), specification, status, createdAt, null, null, null);
    }

    @Override
    public boolean accepts(String field, Job job, Job.Update update) {
        return JobUpdates.accepts(field, job, update);
    }

    @Override
    public Job apply(Job job, Supplier<Stream<Job.Update>> earlier, Job.Update update) {
        return JobUpdates.apply(job, earlier, update);
    }

    @Override
    public boolean matches(Job job, JobIncludeFlags flags) {
        return (flags.filterState() == null
                        || flags.filterState() == job.status().state())
                && (flags.filterApplication() == null
                        || flags.filterApplication()
                                .equals(job.specification().application().name()));
    }

    @Override
    public Stream<String> searchable(Job job) {
        JobSpecification specification = job.specification();
        return Stream.of(
                specification.application().name(),
                specification.application().version(),
                Objects.requireNonNullElse(specification.name(), ""));
    }

    /** The examples show the updates of a job regardless of the flag. Source: Jobs, "Losing access to resources". */
    @Override
    public boolean showsUpdates(JobIncludeFlags flags) {
        return true;
    }

    @Override
    public Job view(Job job, View<Job.Update, JobIncludeFlags, ComputeSupport> view) {
        JobIncludeFlags flags = view.flags();
        JobSpecification specification = job.specification();
        Job.Status status = job.status();
        boolean withApplication = flags != null && Boolean.TRUE.equals(flags.includeApplication());
        Application application = withApplication ? applications.find(specification.application()) : null;
        return new Job(
                job.id(),
                job.owner(),
                view.updates(),
                flags != null && Boolean.FALSE.equals(flags.includeParameters())
                        ? specification.withoutParameters()
                        : specification,
                new Job.Status(
                        status.state(),
                        status.jobParametersJson(),
                        status.startedAt(),
                        status.expiresAt(),
                        application == null ? null : application.resolved(),
                        view.support(),
                        view.product()),
                job.createdAt(),
                job.output(),
                view.permissions(),
                view.providerGeneratedId());
    }
}
