package dev.countersign.conformance;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.certification.CertificationPlan;
import dev.countersign.conformance.certification.Certifier;
import dev.countersign.conformance.certification.EmbeddedServers;
import dev.countersign.conformance.certification.KnownProfiles;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.FreshTokens;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.conformance.verdict.RunResult;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A certification, for programs and tests. It does what the command {@code certify} does, without a console and without ending
 * the JVM:
 *
 * <pre>{@code
 * RunResult result = Countersign.targetFile(Path.of("target.yaml"))
 *         .profiles("ucloud-jobs")
 *         .report(Path.of("target/countersign"))
 *         .certify();
 * assertThat(result.verdict()).isEqualTo(RunVerdict.CONFORMANT);
 * }</pre>
 *
 * <p>Certifications are independent of each other: several may run in a JVM at the same time, each with a report folder of its
 * own. One certification is confined to a thread, but for {@link #interrupt}.
 */
public final class Countersign {
    private static final int USUAL_PARALLEL = 4;
    private static final int HIGHEST_PARALLEL = 1_000;
    /** Seeds and salts are below this bound. */
    private static final long SEEDS = 1L << 32;

    private final @Nullable Target target;
    private final FreshTokens tokens;
    private final InstantSource clock;
    private List<String> profiles = List.of();
    private String tags = "";
    private long seed = ThreadLocalRandom.current().nextLong(SEEDS);
    private int parallel = USUAL_PARALLEL;
    private int explore;
    private Path report = Path.of("certification");
    private @Nullable Path key;
    private CertificationListener listener = CertificationListener.NONE;
    private volatile @Nullable Certifier running;

    private Countersign(@Nullable Target target, FreshTokens tokens, InstantSource clock) {
        this.target = target;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A certification of an existing server or provider. */
    public static Countersign target(Target target) {
        InstantSource clock = InstantSource.system();
        return new Countersign(target, new FreshTokens(clock), clock);
    }

    /**
     * A certification of the target that a file describes. Variables in it are those of the environment.
     *
     * @throws dev.countersign.conformance.target.TargetFileException if the file can't be read or is wrong; the message says what
     *     to do
     */
    public static Countersign targetFile(Path file) {
        InstantSource clock = InstantSource.system();
        FreshTokens tokens = new FreshTokens(clock);
        return new Countersign(new TargetFile(file).read(System.getenv(), tokens), tokens, clock);
    }

    /** A certification of our own reference server and provider, which are started for it. */
    public static Countersign ownServers() {
        InstantSource clock = InstantSource.system();
        return new Countersign(null, new FreshTokens(clock), clock);
    }

    /**
     * Certifies for these profiles of the target; for all of them unless this is called.
     *
     * @throws SetUpException if a profile is unknown
     */
    public Countersign profiles(String... names) {
        KnownProfiles.of(List.of(names));
        this.profiles = List.of(names);
        return this;
    }

    /**
     * Runs only the scenarios that match a tag expression, such as {@code @RES-014 or @RES-015}.
     *
     * @throws IllegalArgumentException if it is not a tag expression
     */
    public Countersign tags(String expression) {
        try {
            TagExpressionParser.parse(expression);
        } catch (TagExpressionException e) {
            throw new IllegalArgumentException("'%s' is not a tag expression".formatted(expression), e);
        }
        this.tags = expression;
        return this;
    }

    /** Sets the source of generated names and numbers, so that a run can be repeated; random unless this is called. */
    public Countersign seed(long value) {
        this.seed = value;
        return this;
    }

    /**
     * Sets how many scenarios run at the same time; four unless this is called.
     *
     * @throws IllegalArgumentException if it is not between 1 and 1000
     */
    public Countersign parallel(int scenarios) {
        this.parallel = within("the number of parallel scenarios", scenarios, 1, HIGHEST_PARALLEL);
        return this;
    }

    /**
     * Also generates flows of calls by several users, and checks each of them; none unless this is called.
     *
     * @throws IllegalArgumentException if it is not between 1 and {@link Exploration#MOST_FLOWS}
     */
    public Countersign explore(int flows) {
        this.explore = within("the number of explored flows", flows, 1, Exploration.MOST_FLOWS);
        return this;
    }

    /** Sets the folder of the report and the certificate; {@code certification} unless this is called. */
    public Countersign report(Path folder) {
        this.report = folder;
        return this;
    }

    /** Signs the certificate with an Ed25519 key, a PEM file; with a new key that is not kept unless this is called. */
    public Countersign key(Path file) {
        this.key = file;
        return this;
    }

    /** Sends the events of the run to a listener; ignores them unless this is called. */
    public Countersign listener(CertificationListener receiver) {
        this.listener = receiver;
        return this;
    }

    /**
     * Runs the scenarios, writes the report and the certificate, and returns when the last scenario has ended.
     *
     * @throws SetUpException if the doctor finds a problem with the target, the target is not described for a profile, or the
     *     report can't be written; the message says what to do
     */
    public RunResult certify() {
        Suite suite = Suite.published();
        TestEnvironments environments = new EmbeddedEnvironments();
        Certifier certifier = new Certifier(suite, environments, clock, listener);
        running = certifier;
        try {
            if (target != null) {
                long salt = ThreadLocalRandom.current().nextLong(SEEDS);
                return certifier.certify(target, plan(target.profiles(), salt)).result();
            }
            try (EmbeddedServers own = new EmbeddedServers(environments, suite, parallel)) {
                return certifier.certify(own, plan(own.profiles(), 0)).result();
            }
        } finally {
            running = null;
        }
    }

    /**
     * Ends a certification early, from another thread: its scenarios clean up for some seconds, its report says that it was
     * interrupted, and {@link #certify} returns. Has no effect if none runs.
     */
    public void interrupt() {
        Certifier certifier = running;
        if (certifier != null) {
            certifier.interrupt();
        }
    }

    private CertificationPlan plan(List<String> described, long salt) {
        profiles.stream()
                .filter(profile -> !described.contains(profile))
                .findFirst()
                .ifPresent(profile -> {
                    throw new SetUpException("the target is described for %s, not for %s"
                            .formatted(String.join(", ", described), profile));
                });
        return new CertificationPlan(
                KnownProfiles.of(profiles.isEmpty() ? described : profiles),
                tags,
                seed,
                salt,
                parallel,
                report,
                key == null ? SigningKey.generated() : SigningKey.read(key),
                tokens,
                explore);
    }

    private static int within(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s must be between %d and %d, not %d".formatted(what, lowest, highest, value));
        }
        return value;
    }
}
