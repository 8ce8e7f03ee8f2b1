package dev.countersign.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "dev.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String SERVER = "dev.countersign.server..";
    private static final String PROVIDER = "dev.countersign.provider..";
    private static final String CONTRACT = "dev.countersign.model..";
    private static final String STAGE = "dev.countersign.conformance.environment..";

    private static final Set<String> ASK_THE_SYSTEM_FOR_TIME = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @ArchTest
    static final ArchRule only_the_stage_knows_the_servers = noClasses()
            .that()
            .resideInAPackage("dev.countersign.conformance..")
            .and()
            .resideOutsideOfPackage(STAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER, PROVIDER, CONTRACT)
            .because("a check that shares its types with the server that it judges can't see that server's mistakes");

    @ArchTest
    static final ArchRule checks_do_not_know_the_stage = noClasses()
            .that()
            .resideInAnyPackage(
                    "..conformance.steps..",
                    "..conformance.scenario..",
                    "..conformance.wire..",
                    "..conformance.run..",
                    "..conformance.finding..",
                    "..conformance.shape..",
                    "..conformance.requirement..",
                    "..conformance.verdict..",
                    "..conformance.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STAGE)
            .because("our own servers are judged like everybody else's");

    @ArchTest
    static final ArchRule the_contract_knows_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(CONTRACT)
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
    static final ArchRule time_is_handed_in = noClasses()
            .that()
            .haveNameNotMatching(".*\\.model\\.time\\.SystemTimeline(\\$.*)?")
            .and()
            .haveNameNotMatching(".*\\.conformance\\.scenario\\.Eventually(\\$.*)?")
            .and()
            .haveNameNotMatching(".*\\.conformance\\.wire\\.Pace")
            .should(callMethodWhere(describe("the system's time is asked for", HouseRulesTest::asksTheSystemForTime)))
            .because("time that nobody hands in can't be simulated");

    @ArchTest
    static final ArchRule only_the_command_line_speaks_to_the_terminal =
            noClasses().that().resideOutsideOfPackage("..conformance.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.countersign.conformance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exceptions_have_names = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static boolean asksTheSystemForTime(JavaMethodCall call) {
        return ASK_THE_SYSTEM_FOR_TIME.contains(call.getTargetOwner().getFullName() + "." + call.getName());
    }
}
