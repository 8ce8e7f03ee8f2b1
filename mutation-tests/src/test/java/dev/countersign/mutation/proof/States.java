package dev.countersign.mutation.proof;

import java.util.List;

/** Groups of words in responses, each of which a mutation can replace by another of its group. */
final class States {
    private static final List<List<String>> WORDS = List.of(
            List.of("PENDING", "RUNNING", "DONE"),
            List.of("IN_QUEUE", "RUNNING", "CANCELING", "SUCCESS", "FAILURE", "EXPIRED", "SUSPENDED"),
            List.of("PENDING", "RUNNING", "FINISHED", "STOPPED"),
            List.of("SUPPORTED", "NOT_SUPPORTED"),
            List.of("READ", "EDIT", "ADMIN", "PROVIDER"));

    private States() {}

    static List<String> otherThan(String word) {
        return WORDS.stream()
                .filter(words -> words.contains(word))
                .flatMap(List::stream)
                .filter(other -> !other.equals(word))
                .distinct()
                .toList();
    }
}
