package dev.countersign.conformance.report;

import java.io.PrintWriter;

/** The progress bar on the last line of a terminal. Prints nothing if the output is no terminal. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private long passed;
    private long others;

    ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void count(boolean hasPassed) {
        if (hasPassed) {
            passed++;
        } else {
            others++;
        }
    }

    void show(long done, long all) {
        if (terminal && all > 0) {
            int full = (int) (WIDTH * done / all);
            out.printf(
                    "%s[%s%s] %d %%  %d passed, %d not",
                    CLEAR, "#".repeat(full), ".".repeat(WIDTH - full), 100 * done / all, passed, others);
            out.flush();
        }
    }

    /** Clears the bar, so that a line can be printed. */
    void clear() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
