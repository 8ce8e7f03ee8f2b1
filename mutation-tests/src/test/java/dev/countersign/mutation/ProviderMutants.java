package dev.countersign.mutation;

import static dev.countersign.mutation.Mutant.Way.PROVIDER_TO_CORE;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import java.util.List;
import java.util.function.Supplier;

/** Mutants of a provider with one defect each. */
final class ProviderMutants {
    static final List<Mutant> ALL = List.of(
            broken(
                    "an answer tells nothing of what was created",
                    "PRV-001",
                    ProviderDefects::answersNothingOfWhatItCreated),
            brokenForJobs(
                    "an answer tells nothing of the jobs that were created",
                    "PRV-001",
                    ProviderDefects::answersNothingOfWhatItCreated),
            broken("a failure is called success", "PRV-002", ProviderDefects::failureIsCalledSuccess),
            broken("what was created before a failure stays", "PRV-005", ProviderDefects::nothingIsCleanedUp),
            brokenForJobs(
                    "jobs that were created before a failure stay", "PRV-005", ProviderDefects::nothingIsCleanedUp),
            broken("malformed requests are its own fault", "PRV-003", ProviderDefects::malformedRequestsAreItsOwnFault),
            broken("a change of permissions fails", "PRV-006", ProviderDefects::failsAtUpdateAcl),
            broken("init is taken once", "PRV-008", ProviderDefects::initIsTakenOnce),
            telling("updates are never sent", "PRV-009", ProviderDefects::tellsNothing),
            tellingOfJobs("there is life after the end", "PRV-010", ProviderDefects::tellsOfLifeAfterDeath),
            broken("requests to verify fail", "PRV-011", ProviderDefects::failsAtVerify),
            broken("requests to verify are ignored", "PRV-012", ProviderDefects::verifyIsIgnored),
            broken("products of others are declared", "PRV-013", ProviderDefects::declaresProductsOfOthers),
            brokenForJobs("a feature that is declared fails", "PRV-014", ProviderDefects::failsAtExtend),
            tellingOfJobs("everything has expired", "PRV-015", ProviderDefects::tellsThatEverythingExpired),
            brokenForJobs("a feature that is not declared is there", "PRV-016", ProviderDefects::extendsEverything),
            broken("tokens of Core's never expire", "API-103", ProviderDefects::tokensNeverExpire),
            broken("tokens of any issuer will do", "API-103", ProviderDefects::anyIssuerWillDo),
            broken("tokens of any role will do", "API-103", ProviderDefects::anyRoleWillDo),
            broken("removal is forgotten", "PRV-007", () -> ProviderDefects.removalIsForgotten("DELETE", "/example")),
            brokenForJobs(
                    "termination is forgotten by the provider",
                    "PRV-007",
                    () -> ProviderDefects.removalIsForgotten("POST", "/terminate")));

    private ProviderMutants() {}

    private static Mutant broken(String name, String breaks, Supplier<Defect> defect) {
        return Mutant.of(MutantGroup.PROVIDER_OF_EXAMPLES, name, breaks, sound -> defect.get());
    }

    private static Mutant brokenForJobs(String name, String breaks, Supplier<Defect> defect) {
        return Mutant.of(MutantGroup.PROVIDER_OF_JOBS, name, breaks, sound -> defect.get());
    }

    private static Mutant telling(String name, String breaks, Supplier<Defect> defect) {
        return Mutant.of(MutantGroup.PROVIDER_OF_EXAMPLES, name, breaks, PROVIDER_TO_CORE, sound -> defect.get());
    }

    private static Mutant tellingOfJobs(String name, String breaks, Supplier<Defect> defect) {
        return Mutant.of(MutantGroup.PROVIDER_OF_JOBS, name, breaks, PROVIDER_TO_CORE, sound -> defect.get());
    }
}
