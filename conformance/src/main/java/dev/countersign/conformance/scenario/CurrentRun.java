package dev.countersign.conformance.scenario;

import dev.countersign.conformance.dialect.Observation;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.ChargeCounter;
import dev.countersign.conformance.run.CreationCounter;
import dev.countersign.conformance.run.EvidenceLog;
import dev.countersign.conformance.run.Leftovers;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProvider;

/** The run that a scenario belongs to. */
public record CurrentRun(RunContext run) {
    public Target target() {
        return run.target();
    }

    /**
     * The kind of resource under test.
     *
     * @throws UntestableException where the run has no kind of resource
     */
    public ResourceKind kind() {
        ResourceKind kind = run.kind();
        if (kind == null) {
            throw isAboutSomethingElse();
        }
        return kind;
    }

    public boolean isAboutResources() {
        return run.kind() != null;
    }

    /** Whether the run tests a provider, rather than Core. */
    public boolean isAboutProvider() {
        return run.providerLink() != null;
    }

    /**
     * The provider under test, with the traffic between it and Core.
     *
     * @throws UntestableException where the run tests no provider
     */
    public ProviderLink providerLink() {
        ProviderLink providerLink = run.providerLink();
        if (providerLink == null) {
            throw isAboutSomethingElse();
        }
        return providerLink;
    }

    /**
     * The refresh token with which the provider logs in at Core.
     *
     * @throws UntestableException where the target file names no provider to act as
     */
    public String refreshToken() {
        TargetCore core = run.target().core();
        return core == null ? provider().refreshToken() : core.refreshToken();
    }

    /**
     * The refresh token of a provider that is unrelated to the products of the scenarios.
     *
     * @throws UntestableException where there is none
     */
    public String refreshTokenOfAnother() {
        TargetProvider.Another another = provider().another();
        if (another == null) {
            throw new UntestableException("the target file names no other provider (provider.another)");
        }
        return another.refreshToken();
    }

    /** The settings of the Core that the suite runs for the provider under test. */
    public TargetCore core() {
        TargetCore core = run.target().core();
        if (core == null) {
            throw isAboutSomethingElse();
        }
        return core;
    }

    /** @throws UntestableException where the run has another profile */
    public <P extends Profile> P profileOf(Class<P> type) {
        if (!isAbout(type)) {
            throw isAboutSomethingElse();
        }
        return type.cast(run.profile());
    }

    public boolean isAbout(Class<? extends Profile> type) {
        return type.isInstance(run.profile());
    }

    public TargetProducts products() {
        TargetProducts products = run.target().products();
        if (products == null) {
            throw new UntestableException("the target file names no products");
        }
        return run.kind() == null ? products : products.of(run.kind().name());
    }

    /** The users and the job for checks of the jobs service. */
    public TargetAgave agave() {
        TargetAgave agave = run.target().agave();
        if (agave == null) {
            throw new UntestableException("the target file has no section 'agave'");
        }
        return agave;
    }

    /** The I/O of a scenario with the target. */
    ScenarioIo io(String scenario, boolean alone) {
        return run.ioFactory().of(scenario, alone);
    }

    /** Records what the target does at a point that the documents leave open. */
    public void note(String point, String answer) {
        run.observations()
                .note(new Observation(
                        run.profile().profile(),
                        run.kind() == null ? null : run.kind().name(),
                        point,
                        answer));
    }

    CreationCounter creations() {
        return run.creations();
    }

    TargetPermits permits() {
        return run.permits();
    }

    ChargeCounter charged() {
        return run.charged();
    }

    /** The cancellation of the run. */
    public Cancellation cancellation() {
        return run.cancellation();
    }

    /** Receives what scenarios record besides their results. */
    EvidenceLog evidence() {
        return run.evidence();
    }

    /** The resources that scenarios still have to delete. */
    public Leftovers leftovers() {
        return run.cancellation().leftovers();
    }

    public long seed() {
        return run.seed();
    }

    long salt() {
        return run.salt();
    }

    private TargetProvider provider() {
        TargetProvider provider = run.target().provider();
        if (provider == null) {
            throw new UntestableException(
                    "the target file has no section 'provider', so Core can't be called as its provider");
        }
        return provider;
    }

    private UntestableException isAboutSomethingElse() {
        return new UntestableException(
                "this is nothing for a run about " + run.profile().profile());
    }
}
