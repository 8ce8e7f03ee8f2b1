package dev.countersign.mutation.digest;

import java.util.Set;

/**
 * The instructions of a part of a class.
 *
 * @param calls the parts that they refer to
 */
record CodeText(String text, Set<CodePart> calls) {
    CodeText {
        calls = Set.copyOf(calls);
    }
}
