package dev.countersign.mutation.digest.sample;

import java.util.function.IntUnaryOperator;

/** Methods that do the same, or call what does. */
public final class Calls {
    private Calls() {}

    public static int twice(int number) {
        return number * 2;
    }

    public static int twiceTheSame(int other) {
        // a comment, other line numbers and another name change nothing
        return other * 2;
    }

    public static int thrice(int number) {
        return number * 3;
    }

    public static int callsTwice(int number) {
        return twice(number);
    }

    public static IntUnaryOperator usesThrice() {
        return number -> thrice(number);
    }
}
