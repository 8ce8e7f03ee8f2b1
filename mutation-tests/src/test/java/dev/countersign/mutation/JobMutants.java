package dev.countersign.mutation;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import java.util.List;
import java.util.function.Supplier;

/** Mutants of Core with one defect each, concerning jobs. */
final class JobMutants {
    static final List<Mutant> ALL = List.of(
            broken("lost access is not noticed", "JOB-013", JobDefects::lostAccessIsNotNoticed),
            broken("termination is forgotten", "JOB-004", JobDefects::terminationIsForgotten),
            broken("deadline stays", "JOB-010", JobDefects::deadlineStays),
            broken("some extensions are enough", "JOB-011", JobDefects::someExtensionsAreEnough),
            broken("duplicates are started", "JOB-008", JobDefects::duplicatesAreStarted),
            broken("suspension is forgotten", "JOB-012", JobDefects::suspensionIsForgotten),
            broken("suspended jobs stay so", "JOB-012", JobDefects::suspendedJobsStaySo),
            broken("nothing expires", "JOB-003", JobDefects::nothingExpires),
            broken("everything expires", "JOB-003", JobDefects::everythingExpires),
            broken("no job tells when it started", "JOB-006", JobDefects::noJobTellsWhenItStarted),
            broken("jobs start when they are created", "JOB-006", JobDefects::jobsStartWhenTheyAreCreated),
            broken("no job has a deadline", "JOB-007", JobDefects::noJobHasADeadline),
            broken("every job has a deadline", "JOB-007", JobDefects::everyJobHasADeadline),
            broken("updates are back to front", "JOB-005", JobDefects::updatesAreBackToFront),
            broken("updates begin with the run", "JOB-001", JobDefects::updatesBeginWithTheRun),
            broken("ended jobs end again", "JOB-002", JobDefects::endedJobsEndAgain),
            broken("the application is never spelled out", "JOB-009", JobDefects::theApplicationIsNeverSpelledOut),
            broken("the application is always spelled out", "JOB-009", JobDefects::theApplicationIsAlwaysSpelledOut),
            broken("filter by application is ignored", "JOB-014 RES-016", JobDefects::filterByApplicationIsIgnored),
            broken("no duplicates are started", "JOB-008", JobDefects::noDuplicatesAreStarted),
            broken("everything is supported", "JOB-015", JobDefects::everythingIsSupported));

    private JobMutants() {}

    private static Mutant broken(String name, String breaks, Supplier<Defect> defect) {
        return Mutant.of(MutantGroup.JOBS, name, breaks, sound -> defect.get());
    }
}
