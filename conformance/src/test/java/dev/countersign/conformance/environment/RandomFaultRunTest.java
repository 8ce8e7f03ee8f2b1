package dev.countersign.conformance.environment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Core and provider keep working whatever goes wrong between them. For a longer run: {@code mvn -pl conformance -am test
 * -Dtest=RandomFaultRunTest -Dsurefire.failIfNoSpecifiedTests=false -DrandomFaults.count=10000 -DrandomFaults.seed=42}
 */
class RandomFaultRunTest {
    private static final long SEED = Long.getLong("randomFaults.seed", 7);
    private static final int FAULTS = Integer.getInteger("randomFaults.count", 500);
    /** Resources accumulate, and checking all of them takes longer and longer. */
    private static final int FAULTS_OF_A_WORLD = 50;

    @Test
    void core_and_provider_agree_after_every_fault() {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            RandomFaultRun ordeal = new RandomFaultRun(environment);
            for (int world = 0; world * FAULTS_OF_A_WORLD < FAULTS; world++) {
                long seed = SEED + world;
                List<RandomFaultStep> steps =
                        RandomFaultStep.of(seed, Math.min(FAULTS_OF_A_WORLD, FAULTS - world * FAULTS_OF_A_WORLD));
                if (ordeal.suffer(steps) != null) {
                    throw new AssertionError(report(seed, shortest(ordeal, steps), ordeal));
                }
            }
        }
    }

    /** Removes all steps that the failure does not need: halves first, single steps last. */
    private static List<RandomFaultStep> shortest(RandomFaultRun ordeal, List<RandomFaultStep> failing) {
        List<RandomFaultStep> shortest = failing;
        for (int part = failing.size() / 2; part > 0; part /= 2) {
            for (int from = 0; from < shortest.size(); ) {
                List<RandomFaultStep> shorter = new ArrayList<>(shortest);
                shorter.subList(from, Math.min(from + part, shorter.size())).clear();
                if (ordeal.suffer(shorter) == null) {
                    from += part;
                } else {
                    shortest = shorter;
                }
            }
        }
        return shortest;
    }

    private static String report(long seed, List<RandomFaultStep> steps, RandomFaultRun ordeal) {
        @Nullable String wrong = ordeal.suffer(steps);
        StringBuilder text = new StringBuilder(
                "seed %d fails %s%nthe shortest sequence found that still fails:".formatted(seed, wrong));
        steps.forEach(step -> text.append("%n  ".formatted()).append(step));
        return text.toString();
    }
}
