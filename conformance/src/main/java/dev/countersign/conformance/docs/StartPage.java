package dev.countersign.conformance.docs;

import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.Verdict;
import java.util.List;

/** The start page: the documents, and how many requirements of each profile were verified. */
record StartPage(String verdict, List<Link> documents, List<Coverage> coverage, int errata, int openPoints) {
    static StartPage of(RunResult result) {
        return new StartPage(
                result.verdict().wireName(),
                Document.all().stream()
                        .map(document -> new Link(document.page() + ".html", document.title()))
                        .toList(),
                result.profiles().stream().map(Coverage::of).toList(),
                Contract.in("errata").size(),
                OpenPointSection.published().size());
    }

    /** How much of a profile was verified: requirements of each level, such as {@code 3 of 4}. */
    record Coverage(String profile, String must, String should, String may, int notTestable, int scenarios) {
        static Coverage of(ProfileVerdicts profile) {
            return new Coverage(
                    profile.profile(),
                    verified(profile, Level.MUST),
                    verified(profile, Level.SHOULD),
                    verified(profile, Level.MAY),
                    profile.notTestable().size(),
                    profile.scenarios().size());
        }

        private static String verified(ProfileVerdicts profile, Level level) {
            var ofLevel = profile.requirements().stream()
                    .filter(judged -> judged.requirement().level() == level)
                    .toList();
            long passed = ofLevel.stream()
                    .filter(judged -> judged.verdict() == Verdict.PASSED)
                    .count();
            return "%d of %d".formatted(passed, ofLevel.size());
        }
    }
}
