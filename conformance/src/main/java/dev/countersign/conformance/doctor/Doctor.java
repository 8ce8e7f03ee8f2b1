package dev.countersign.conformance.doctor;

import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds all problems of a target file and of the environment of a target at once, without creating anything. */
public record Doctor(Suite suite, InstantSource clock) {
    /** The same for all scenarios, with a target that needs no mock provider or already has it. */
    public Diagnosis examine(Target target, List<Profile> profiles) {
        return examine(target, profiles, "", () -> target, progress -> {});
    }

    /**
     * Runs all checks.
     *
     * @param profiles the profiles of the run
     * @param tags the tag expression of the run; empty for all scenarios
     * @param provider started before the checks of what a target may show only while its provider runs; not stopped here
     * @param progress receives a sentence before a slow check
     */
    public Diagnosis examine(
            Target target, List<Profile> profiles, String tags, ProviderStart provider, Consumer<String> progress) {
        Problems findings = new Problems(target);
        DoctorCalls calls = new DoctorCalls(target.transport());
        onPaper(profiles).forEach(check -> check.look(target, findings));
        boolean reachable = canBeCalledBack(target, calls, findings);
        if (isReached(target, calls, findings)) {
            List<ResourceKind> offered = new OfferedKindCheck(calls, kinds(profiles)).offered(target, findings);
            boolean wanted = isBehind(target);
            boolean startable = wanted && reachable && target.simulation() == null;
            if (startable) {
                Target started = provider.start();
                if (started.provider() != null && started.provider().simulation() != null) {
                    new ProviderQueryCheck(offered, progress).await(started, findings);
                }
            }
            there(calls, profiles, offered, startable || !wanted).forEach(check -> look(check, target, findings));
        }
        RunEstimate prospect = new RunEstimate(suite, calls, profiles, tags);
        List<String> lines = findings.problems().isEmpty() ? prospect.of(target, findings) : List.of();
        return new Diagnosis(findings.problems(), findings.notes(), lines);
    }

    private List<Check> onPaper(List<Profile> profiles) {
        Needs needs = new Needs(suite.requirements());
        List<Check> checks = new ArrayList<>(List.of(new DeclarationCheck(needs)));
        if (!kinds(profiles).isEmpty()) {
            checks.addAll(List.of(new TokenOwnerCheck(), new GroupCheck()));
        }
        checks.add((target, findings) ->
                kinds(profiles).forEach(kind -> kind.unverifiable(target).forEach(note -> findings.note("%s", note))));
        return checks;
    }

    private static boolean canBeCalledBack(Target target, DoctorCalls calls, Problems findings) {
        int before = findings.problems().size();
        callbacks(target, calls).forEach(check -> look(check, target, findings));
        return findings.problems().size() == before;
    }

    /** Whether the file puts the mock provider behind the target. */
    private static boolean isBehind(Target target) {
        return target.core() == null
                && target.provider() != null
                && target.provider().listen() != null;
    }

    private static List<Check> callbacks(Target target, DoctorCalls calls) {
        List<Check> checks = new ArrayList<>();
        TargetProvider provider = target.provider();
        if (provider != null && provider.listen() != null) {
            checks.add(new CallbackCheck(
                    calls, "provider", provider.listen(), provider.url(), "/ucloud/" + provider.id()));
        }
        TargetCore core = target.core();
        if (core != null && core.listen() != null) {
            checks.add(new CallbackCheck(calls, "core", core.listen(), core.url(), "/api"));
        }
        return checks;
    }

    private static boolean isReached(Target target, DoctorCalls calls, Problems findings) {
        int before = findings.problems().size();
        new ReachabilityCheck(calls).look(target, findings);
        return findings.problems().size() == before;
    }

    /** @param complete whether the provider runs, if the target needs it to show its products */
    private List<Check> there(DoctorCalls calls, List<Profile> profiles, List<ResourceKind> kinds, boolean complete) {
        return List.of(
                new SimulationApiCheck(calls, new Needs(suite.requirements()), profiles),
                new UserTokenCheck(calls, kinds),
                new AdministratorTokenCheck(calls, kinds),
                new ProductCheck(calls, complete ? kinds : List.of()),
                new ProviderLoginCheck(calls),
                new ProviderApiCheck(calls, clock),
                new AgaveActorCheck(calls),
                new ClockSkewCheck(calls, clock));
    }

    /** The kinds of resources that users of the target itself can have. */
    private static List<ResourceKind> kinds(List<Profile> profiles) {
        return profiles.stream()
                .filter(ResourceKind.class::isInstance)
                .map(ResourceKind.class::cast)
                .toList();
    }

    private static void look(Check check, Target target, Problems findings) {
        try {
            check.look(target, findings);
        } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
            findings.note("something can't be checked: %s", String.valueOf(noAnswer.getMessage()));
        }
    }
}
