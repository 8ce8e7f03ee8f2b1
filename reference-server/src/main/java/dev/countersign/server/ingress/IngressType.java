package dev.countersign.server.ingress;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.ingress.Ingress;
import dev.countersign.model.ingress.Ingress.IncludeFlags;
import dev.countersign.model.ingress.Ingress.Spec;
import dev.countersign.model.ingress.Ingress.State;
import dev.countersign.model.ingress.Ingress.Status;
import dev.countersign.model.ingress.Ingress.Support;
import dev.countersign.model.ingress.Ingress.Update;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.server.resources.Operation;
import dev.countersign.server.resources.ProviderCall;
import dev.countersign.server.resources.RefusedException;
import dev.countersign.server.resources.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resource type of public links: domains, each of which only one link has, and which one job at a time uses.
 *
 * <p>Source: Public Links (Ingress); Jobs, "Example: Starting a Job with a public link (Ingress)".
 */
public final class IngressType implements ResourceType<Ingress, Spec, Update, IncludeFlags, Support> {
    public static final String NAME = "ingresses";

    private static final int LONGEST_DOMAIN = 253;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final ProviderCall DELETE = new ProviderCall("DELETE", "");
    private static final Payloads<Spec, Update, IncludeFlags> PAYLOADS = new Payloads<>(
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {},
            new TypeReference<>() {});

    private final Function<String, @Nullable String> jobOfLink;

    /** @param jobOfLink the id of the job that uses the public link with an id; null if none does */
    public IngressType(Function<String, @Nullable String> jobOfLink) {
        this.jobOfLink = jobOfLink;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Payloads<Spec, Update, IncludeFlags> payloads() {
        return PAYLOADS;
    }

    @Override
    public Class<Support> supportType() {
        return Support.class;
    }

    @Override
    public Class<? extends Product> productType() {
        return Product.Ingress.class;
    }

    @Override
    public Product product(ProductReference reference) {
        return Product.Ingress.example(reference.id(), reference.category(), reference.provider());
    }

    /** The product of the documents' example, with its support. */
    @Override
    public List<Sample<Support>> samples(String provider) {
        ProductReference reference = new ProductReference("example-ingress", "example-ingress", provider);
        return List.of(new Sample<>(product(reference), new Support("app-", ".example.com", reference, null)));
    }

    @Override
    public void validate(String field, Spec specification) {
        String domain = specification.domain();
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw new RefusedException.Invalid(
                    field + ".domain",
                    "must be a domain name of letters, digits, '-' and '.', of at most %d characters, but is '%s'"
                            .formatted(LONGEST_DOMAIN, domain));
        }
    }

    @Override
    public void requireSupport(String field, Spec specification, Support support) {
        if (!support.admits(specification.domain())) {
            throw new RefusedException.Invalid(
                    field + ".domain",
                    "must begin with '%s' and end with '%s' on '%s', with a name in between, but is '%s'"
                            .formatted(
                                    support.domainPrefix(),
                                    support.domainSuffix(),
                                    support.product().id(),
                                    specification.domain()));
        }
    }

    /** The case of letters does not distinguish domains. */
    @Override
    public List<Exclusive> exclusives(String field, Spec specification) {
        String domain = specification.domain();
        return List.of(new Exclusive(
                domain.toLowerCase(Locale.ROOT),
                field + ".domain",
                "'%s' belongs to another public link; choose another domain".formatted(domain)));
    }

    @Override
    public Ingress create(String id, Spec specification, long createdAt, ResourceOwner owner) {
        Status status = new Status(List.of(), State.PREPARING, null, null);
        return new Ingress(id, specification, owner, createdAt, status, List.of(), null, null);
    }

    @Override
    public List<Operation<Ingress, ?, Support>> operations() {
        return List.of(Operation.mandatory(DELETE, ProviderCall.CREATE, true));
    }

    @Override
    public ProviderCall disposal() {
        return DELETE;
    }

    /** A binding that a provider reports is recorded only: Core itself knows which job uses a link. */
    @Override
    public Ingress apply(Ingress link, Supplier<Stream<Update>> earlier, Update update) {
        State state = Objects.requireNonNullElse(update.state(), link.status().state());
        return new Ingress(
                link.id(),
                link.specification(),
                link.owner(),
                link.createdAt(),
                new Status(List.of(), state, null, null),
                List.of(),
                null,
                null);
    }

    @Override
    public boolean matches(Ingress link, IncludeFlags flags) {
        return flags.filterState() == null
                || flags.filterState() == link.status().state();
    }

    @Override
    public Stream<String> searchable(Ingress link) {
        return Stream.of(link.specification().domain());
    }

    @Override
    public Ingress view(Ingress link, View<Update, IncludeFlags, Support> view) {
        String job = jobOfLink.apply(link.id());
        return new Ingress(
                link.id(),
                link.specification(),
                link.owner(),
                link.createdAt(),
                new Status(
                        job == null ? List.of() : List.of(job), link.status().state(), view.support(), view.product()),
                view.updates(),
                view.permissions(),
                view.providerGeneratedId());
    }
}
