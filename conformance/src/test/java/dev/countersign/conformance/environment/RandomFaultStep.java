package dev.countersign.conformance.environment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A fault of the provider, and what users do meanwhile.
 *
 * @param fault in the format of the simulation API
 * @param action what is done
 * @param number selects the resource, or is the duration in seconds
 */
record RandomFaultStep(String fault, Deed action, int number) {
    /** Actions of users, and the passing of time. */
    enum Deed {
        COUNT,
        START_JOBS,
        REMOVE,
        SHARE,
        EXTEND,
        SUSPEND,
        BRING_BACK,
        CHARGE,
        LET_TIME_PASS
    }

    private static final List<String> OPERATIONS = List.of(
            "create",
            "create",
            "create",
            "delete",
            "terminate",
            "updateAcl",
            "extend",
            "suspend",
            "unsuspend",
            "verify");
    private static final List<String> TROUBLE = List.of(
            "'status': 500",
            "'status': 404",
            "'status': 503, 'after': true",
            "'drop': true",
            "'drop': true, 'after': true",
            "'delay': 'PT30S'",
            "'delay': 'PT30S', 'after': true",
            "'delay': 'PT2S'",
            "'answer': {'responses': []}",
            "'answer': {'responses': [null, null, null, null, null]}",
            "'answer': {'responses': [{'id': 'same'}, {'id': 'same'}]}",
            "'answer': 7",
            "'text': 'nonsense'");
    private static final List<String> TROUBLE_AT_ITEM =
            List.of("'status': 500", "'drop': true", "'status': 500, 'after': true", "'drop': true, 'after': true");
    private static final List<String> TROUBLE_WITH_UPDATES =
            List.of("'lose': true", "'double': true", "'reverse': true", "'delay': 'PT3S'", "'delay': 'PT10M'");

    /** Generates this many steps, always the same for the same seed. */
    static List<RandomFaultStep> of(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(step -> any(random)).toList();
    }

    private static RandomFaultStep any(SplittableRandom random) {
        Deed[] deeds = Deed.values();
        return new RandomFaultStep(fault(random), deeds[random.nextInt(deeds.length)], random.nextInt(1_000));
    }

    private static String fault(SplittableRandom random) {
        String times = "'times': " + (1 + random.nextInt(3));
        if (random.nextInt(4) == 0) {
            return "{'operation': 'update', %s, %s}".formatted(times, one(TROUBLE_WITH_UPDATES, random));
        }
        String operation = "'operation': '%s'".formatted(one(OPERATIONS, random));
        return random.nextInt(4) == 0
                ? "{%s, %s, 'item': %d, %s}"
                        .formatted(operation, times, random.nextInt(3), one(TROUBLE_AT_ITEM, random))
                : "{%s, %s, %s}".formatted(operation, times, one(TROUBLE, random));
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    @Override
    public String toString() {
        return "%s %d, while %s".formatted(action, number, fault);
    }
}
