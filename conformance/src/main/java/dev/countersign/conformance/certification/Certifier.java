package dev.countersign.conformance.certification;

import dev.countersign.conformance.doctor.ApplicationTrialCheck;
import dev.countersign.conformance.doctor.Diagnosis;
import dev.countersign.conformance.doctor.Doctor;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Certifies targets. One run at a time; {@link #interrupt} may be called on another thread.
 *
 * @see dev.countersign.conformance.Countersign
 */
public final class Certifier {
    private final Suite suite;
    private final TestEnvironments environments;
    private final InstantSource clock;
    private final CertificationListener listener;
    private volatile @Nullable Certification running;

    /**
     * @param environments starts our own servers
     * @param clock dates certificates
     */
    public Certifier(Suite suite, TestEnvironments environments, InstantSource clock, CertificationListener listener) {
        this.suite = suite;
        this.environments = environments;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Certifies an existing server or provider, after the doctor has found no problem.
     *
     * @throws SetUpException where the doctor finds a problem, or the report can't be written
     */
    public RunReport certify(Target target, CertificationPlan plan) {
        try (ProviderBehindCore provider = new ProviderBehindCore(environments, target)) {
            examine(target, plan, provider);
            return target.core() == null
                    ? run(provider.target(), plan, profile -> provider.environment())
                    : run(target, plan, profile -> environments.around(target));
        }
    }

    /**
     * Certifies our own servers.
     *
     * @throws SetUpException where the report can't be written
     */
    public RunReport certify(EmbeddedServers own, CertificationPlan plan) {
        return run(own.core(), plan, own::environment);
    }

    /** Ends the current run early, if there is one: its scenarios clean up, and its report says that it was interrupted. */
    public void interrupt() {
        Certification certification = running;
        if (certification != null) {
            certification.interrupt();
        }
    }

    /** Reports definite problems before a scenario creates anything. */
    private void examine(Target target, CertificationPlan plan, ProviderBehindCore provider) {
        Diagnosis diagnosis =
                new Doctor(suite, clock).examine(target, plan.profiles(), plan.tags(), provider::start, listener::note);
        requireReady(diagnosis);
        diagnosis.prospect().forEach(listener::note);
        if (target.core() == null) {
            plan.profiles().stream().flatMap(profile -> profile.kinds(target)).forEach(kind -> {
                Diagnosis trial = new ApplicationTrialCheck(target, kind).examine(target);
                requireReady(trial);
                trial.notes().forEach(note -> listener.note("note: " + note));
            });
        }
        if (plan.explore() > 0) {
            listener.note(
                    "exploring creates %d more for each profile, and deletes them again".formatted(plan.explore()));
        }
    }

    private static void requireReady(Diagnosis diagnosis) {
        if (!diagnosis.isReady()) {
            throw new SetUpException(String.join(System.lineSeparator(), diagnosis.problems()));
        }
    }

    private RunReport run(Target target, CertificationPlan plan, Function<Profile, TestEnvironment> started) {
        makeFolder(plan);
        try (Certification certification = new Certification(suite, clock, target, plan, started, listener)) {
            running = certification;
            return certification.run();
        } finally {
            running = null;
        }
    }

    private static void makeFolder(CertificationPlan plan) {
        try {
            Files.createDirectories(plan.report());
        } catch (IOException e) {
            throw new SetUpException("can't write the report to %s".formatted(plan.report()));
        }
    }
}
