package dev.countersign.mutation;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Mutants of a jobs service with one defect each. */
final class PermissionMutants {
    static final List<Mutant> ALL = List.of(
            broken("everybody reads", "AGV-001", AgaveDefects::everybodyReads),
            broken("everybody sets permissions", "AGV-022", AgaveDefects::everybodySetsPermissions),
            broken("WRITE counts as READ", "AGV-009 AGV-033", AgaveDefects::writeCountsAsRead),
            broken("READ lets write", "AGV-006", AgaveDefects::readLetsWrite),
            broken("access outlives the grant", "AGV-018 AGV-019", AgaveDefects::accessOutlivesTheGrant),
            broken(
                    "deletions of permissions are forgotten",
                    "AGV-018",
                    AgaveDefects::deletionsOfPermissionsAreForgotten),
            broken("empty values are forgotten", "AGV-019", AgaveDefects::emptyValuesAreForgotten),
            broken("a deletion takes all", "AGV-021", AgaveDefects::deletionTakesAll),
            broken("the first grant stays", "AGV-017", AgaveDefects::firstGrantStays),
            broken("the owner is not listed", "AGV-002 AGV-016", AgaveDefects::ownerIsNotListed),
            broken("the owner is listed last", "AGV-003", AgaveDefects::ownerIsListedLast),
            broken("unknown values mean READ", "AGV-023", AgaveDefects::unknownValuesMeanRead),
            broken("no permission means READ", "AGV-024", AgaveDefects::noPermissionMeansRead),
            broken("READ_WRITE means READ", "AGV-010", AgaveDefects::readWriteMeansRead),
            broken("garbled grants mean READ", "AGV-025", AgaveDefects::garbledGrantsMeanRead),
            broken("grants at addresses are refused", "AGV-013", AgaveDefects::grantsAtAddressesAreRefused),
            broken("answers to grants show READ", "AGV-014", AgaveDefects::answersToGrantsShowRead),
            broken("profiles are elsewhere", "AGV-015", AgaveDefects::profilesAreElsewhere),
            broken("limit and offset are ignored", "AGV-030", AgaveDefects::limitAndOffsetAreIgnored),
            broken("anonymous is the owner", "AGV-026", AgaveDefects::anonymousIsTheOwner),
            broken("any token is the owner's", "AGV-026", AgaveDefects::anyTokenIsTheOwners),
            broken("actions are forgotten", "AGV-007", AgaveDefects::actionsAreForgotten),
            broken("only the owner sees outputs", "AGV-005", defects -> defects.ownerAloneReads("/outputs")),
            broken("only the owner sees permissions", "AGV-004", defects -> defects.ownerAloneReads("/pems")),
            broken("only the owner sets permissions", "AGV-008", AgaveDefects::ownerAloneSetsPermissions),
            broken("unknown jobs are empty", "AGV-027", AgaveDefects::unknownJobsAreEmpty),
            broken("forms are refused", "AGV-029", AgaveDefects::formsAreRefused),
            broken("slashes are refused", "AGV-016", AgaveDefects::slashesAreRefused),
            broken("a grant reaches the next job", "AGV-020", AgaveDefects::grantsReachTheNextJob)
                    .oneScenarioAtATime(),
            broken("grants that name a user are refused", "AGV-012", AgaveDefects::grantsThatNameAUserAreRefused),
            broken("grants that name a user go to the owner", "AGV-012", AgaveDefects::grantsThatNameAUserGoToTheOwner),
            broken("a grant takes what others had", "AGV-021", AgaveDefects::grantTakesWhatOthersHad),
            broken("what is granted again is listed twice", "AGV-017", AgaveDefects::everyoneIsListedTwice),
            broken("the owner can be sent away", "AGV-002", AgaveDefects::ownerIsListedWithoutWrite),
            broken("answers are always wrapped", "AGV-031", AgaveDefects::answersAreAlwaysWrapped),
            broken("a list tells of nobody but the owner", "AGV-016 AGV-032", AgaveDefects::ownerAloneIsListed),
            broken("READ does not open outputs", "AGV-005", defects -> defects.ownerAloneReads("/outputs/listings")),
            broken("the history is for the owner alone", "AGV-004", defects -> defects.ownerAloneReads("/history")),
            broken("links lead back to nowhere", "AGV-015", AgaveDefects::linksAreRelative),
            broken(
                    "the owner sees owned jobs in lists, and nobody sees others",
                    "AGV-034",
                    AgaveDefects::listsShowOwnJobs),
            broken("a grant to the owner replaces what the owner may", "AGV-035", AgaveDefects::grantsReachTheOwner),
            broken("only the owner deletes a job", "AGV-036", AgaveDefects::ownerAloneDeletes),
            broken("grants of nothing are passed over in silence", "AGV-037", AgaveDefects::badGrantsArePassedOver),
            broken("what a job has written is handed out to everybody", "AGV-001", AgaveDefects::everybodyReadsOutputs),
            broken("what a job has written opens with WRITE", "AGV-009", AgaveDefects::writeOpensOutputs));

    private PermissionMutants() {}

    private static Mutant broken(String name, String breaks, Function<AgaveDefects, Defect> defect) {
        return Mutant.of(
                MutantGroup.PERMISSIONS,
                name,
                breaks,
                sound -> defect.apply(new AgaveDefects(Objects.requireNonNull(sound.agave()))));
    }
}
