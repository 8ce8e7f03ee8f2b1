package dev.countersign.server.example;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Status;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.example.ExampleResourceSupport;
import dev.countersign.model.example.ExampleResourceSupport.Supported;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.server.resources.Operation;
import dev.countersign.server.resources.ProviderCall;
import dev.countersign.server.resources.RefusedException;
import dev.countersign.server.resources.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The example resource type: counts from one integer to another. Counting backwards requires the provider's support. */
public final class ExampleType
        implements ResourceType<ExampleResource, Spec, Update, ExampleResourceFlags, ExampleResourceSupport> {
    private static final ProviderCall DELETE = new ProviderCall("DELETE", "");
    private static final Payloads<Spec, Update, ExampleResourceFlags> PAYLOADS = new Payloads<>(
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {});

    @Override
    public String name() {
        return "example";
    }

    @Override
    public Payloads<Spec, Update, ExampleResourceFlags> payloads() {
        return PAYLOADS;
    }

    @Override
    public Class<ExampleResourceSupport> supportType() {
        return ExampleResourceSupport.class;
    }

    @Override
    public void validate(String field, Spec specification) {
        if (specification.start() == specification.target()) {
            throw new RefusedException.Invalid(
                    field + ".target", "must differ from start, but both are " + specification.target());
        }
    }

    @Override
    public void requireSupport(String field, Spec specification, ExampleResourceSupport support) {
        if (specification.countsBackwards() && support.supportsBackwardsCounting() != Supported.SUPPORTED) {
            throw new RefusedException.Unsupported(
                    field + ".target",
                    "provider '%s' does not count backwards on '%s'"
                            .formatted(
                                    support.product().provider(),
                                    support.product().id()));
        }
    }

    @Override
    public ExampleResource create(String id, Spec specification, long createdAt, ResourceOwner owner) {
        Status status = new Status(State.PENDING, specification.start(), null, null);
        return new ExampleResource(id, specification, createdAt, status, List.of(), owner, null, null);
    }

    @Override
    public List<Operation<ExampleResource, ?, ExampleResourceSupport>> operations() {
        return List.of(Operation.mandatory(DELETE, ProviderCall.CREATE, true));
    }

    @Override
    public ProviderCall disposal() {
        return DELETE;
    }

    @Override
    public boolean hasEnded(ExampleResource resource) {
        return resource.status().state() == State.DONE;
    }

    /** A finished count does not change; later updates are ignored. */
    @Override
    public boolean accepts(String field, ExampleResource resource, Update update) {
        return !hasEnded(resource);
    }

    @Override
    public ExampleResource apply(ExampleResource resource, Supplier<Stream<Update>> earlier, Update update) {
        Status before = resource.status();
        return with(
                resource,
                new Status(
                        Objects.requireNonNullElse(update.newState(), before.state()),
                        Objects.requireNonNullElse(update.currentValue(), before.value()),
                        null,
                        null));
    }

    @Override
    public boolean matches(ExampleResource resource, ExampleResourceFlags flags) {
        return flags.filterState() == null
                || flags.filterState() == resource.status().state();
    }

    @Override
    public Stream<String> searchable(ExampleResource resource) {
        return Stream.of(
                Integer.toString(resource.specification().start()),
                Integer.toString(resource.specification().target()));
    }

    @Override
    public ExampleResource view(
            ExampleResource resource, View<Update, ExampleResourceFlags, ExampleResourceSupport> view) {
        Status status = resource.status();
        return new ExampleResource(
                resource.id(),
                resource.specification(),
                resource.createdAt(),
                new Status(status.state(), status.value(), view.support(), view.product()),
                view.updates(),
                resource.owner(),
                view.permissions(),
                view.providerGeneratedId());
    }

    private static ExampleResource with(ExampleResource resource, Status status) {
        return new ExampleResource(
                resource.id(),
                resource.specification(),
                resource.createdAt(),
                status,
                List.of(),
                resource.owner(),
                null,
                null);
    }
}
