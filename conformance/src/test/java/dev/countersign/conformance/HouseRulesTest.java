package dev.countersign.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.countersign.conformance.run.ResourceKinds;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String SERVER = "dev.countersign.server..";
    private static final String PROVIDER = "dev.countersign.provider..";
    private static final String MODEL = "dev.countersign.model..";
    private static final String ENVIRONMENT = "dev.countersign.conformance.environment..";

    private static final Set<String> SYSTEM_TIME = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system");

    /** Each with its reason. */
    private static final Map<String, String> MAY_USE_SYSTEM_TIME = Map.of(
            "dev.countersign.model.time.SystemTimeline", "wraps the system clock",
            "dev.countersign.conformance.scenario.Eventually", "waits for a real target",
            "dev.countersign.conformance.wire.RateLimiter", "spaces the requests to a real target",
            "dev.countersign.conformance.recording.LiveIo", "measures response times",
            "dev.countersign.conformance.run.CucumberRun", "dates events, and measures how long a scenario takes",
            "dev.countersign.conformance.Countersign", "injects the system clock",
            "dev.countersign.conformance.cli.Main", "injects the system clock");

    /** Each with its reason. */
    private static final Map<String, String> MAY_NAME_KINDS = Map.of(
            "dev.countersign.conformance.environment.EmbeddedCore", "names the documents' example provider",
            "dev.countersign.conformance.environment.ServerDouble", "lists the profiles of a real server",
            "dev.countersign.conformance.scenario.agave.CreatedJobs", "is about Agave's jobs, which are no such kind",
            "dev.countersign.conformance.scenario.replay.PublishedExample", "reads the key of an example",
            "dev.countersign.conformance.target.TargetReader", "reads the section about applications");

    @ArchTest
    static final ArchRule only_the_environments_know_the_servers = noClasses()
            .that()
            .resideInAPackage("dev.countersign.conformance..")
            .and()
            .resideOutsideOfPackage(ENVIRONMENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER, PROVIDER, MODEL)
            .because("a check that shares its types with the server that it judges can't see that server's mistakes");

    @ArchTest
    static final ArchRule only_certifications_know_the_environments = noClasses()
            .that()
            .resideInAPackage("dev.countersign.conformance..")
            .and()
            .resideOutsideOfPackages(
                    ENVIRONMENT, "dev.countersign.conformance.certification..", "dev.countersign.conformance.cli..")
            .and()
            .doNotBelongToAnyOf(Countersign.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENVIRONMENT)
            .because("our own servers are judged like all others");

    @ArchTest
    static final ArchRule the_server_model_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER, PROVIDER, "dev.countersign.conformance..");

    @ArchTest
    static final ArchRule the_server_does_not_know_the_provider = noClasses()
            .that()
            .resideInAPackage(SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROVIDER);

    @ArchTest
    static final ArchRule the_provider_does_not_know_the_server = noClasses()
            .that()
            .resideInAPackage(PROVIDER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER);

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that(describe("may not use the system's time", HouseRulesTest::mayNotUseSystemTime))
            .should(accessTargetWhere(describe("the system's time is read", HouseRulesTest::readsSystemTime)))
            .because("time that is not injected can't be simulated");

    @ArchTest
    static final ArchRule only_the_command_line_speaks_to_the_terminal =
            noClasses().that().resideOutsideOfPackage("..conformance.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule only_the_registry_knows_the_kinds_of_resources = noClasses()
            .that()
            .resideInAPackage("dev.countersign.conformance..")
            .and()
            .doNotBelongToAnyOf(ResourceKinds.class)
            .and(describe("are no kind of resource", type -> !NamesOfKinds.isKind(type)))
            .should()
            .dependOnClassesThat(
                    describe("are a kind of resource", type -> NamesOfKinds.isKind(type) && !type.isInterface()))
            .because("a further kind needs no change elsewhere");

    @ArchTest
    static final ArchRule only_a_kind_of_resource_names_itself = noClasses()
            .that()
            .resideInAPackage("dev.countersign.conformance..")
            .and(describe("may not name kinds", HouseRulesTest::mayNotNameKinds))
            .should(new NamesOfKinds())
            .because("a further kind needs no change elsewhere");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.countersign.conformance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exceptions_have_names = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static boolean mayNotUseSystemTime(JavaClass type) {
        return isNoneOf(MAY_USE_SYSTEM_TIME.keySet(), type);
    }

    private static boolean mayNotNameKinds(JavaClass type) {
        return !NamesOfKinds.isKind(type) && isNoneOf(MAY_NAME_KINDS.keySet(), type);
    }

    private static boolean isNoneOf(Set<String> allowed, JavaClass type) {
        return allowed.stream()
                .noneMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    /** Calls and method references. */
    private static boolean readsSystemTime(JavaAccess<?> access) {
        return SYSTEM_TIME.contains(access.getTargetOwner().getFullName() + "." + access.getName());
    }
}
