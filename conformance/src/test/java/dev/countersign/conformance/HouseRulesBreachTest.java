package dev.countersign.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.countersign.conformance.backandforth.NeedsOneThere;
import dev.countersign.conformance.breach.HandsOutTheSystemClock;
import dev.countersign.conformance.breach.KnowsAKind;
import dev.countersign.conformance.breach.KnowsAServer;
import dev.countersign.conformance.breach.MeasuresTime;
import dev.countersign.conformance.breach.NamesAKind;
import dev.countersign.conformance.breach.PrintsToTheTerminal;
import dev.countersign.conformance.breach.ReadsTheClock;
import dev.countersign.conformance.breach.ReadsTheClockByReference;
import dev.countersign.conformance.breach.Sleeps;
import dev.countersign.conformance.breach.ThrowsAnything;
import dev.countersign.conformance.breach.there.NeedsOneHere;
import dev.countersign.conformance.doctor.breach.KnowsAnEnvironment;
import dev.countersign.server.breach.KnowsTheProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each house rule finds the class that breaks it. */
class HouseRulesBreachTest {
    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(HouseRulesTest.time_is_injected, ReadsTheClock.class),
                arguments(HouseRulesTest.time_is_injected, ReadsTheClockByReference.class),
                arguments(HouseRulesTest.time_is_injected, HandsOutTheSystemClock.class),
                arguments(HouseRulesTest.time_is_injected, MeasuresTime.class),
                arguments(HouseRulesTest.time_is_injected, Sleeps.class),
                arguments(HouseRulesTest.only_the_command_line_speaks_to_the_terminal, PrintsToTheTerminal.class),
                arguments(HouseRulesTest.only_the_registry_knows_the_kinds_of_resources, KnowsAKind.class),
                arguments(HouseRulesTest.only_a_kind_of_resource_names_itself, NamesAKind.class),
                arguments(HouseRulesTest.exceptions_have_names, ThrowsAnything.class),
                arguments(HouseRulesTest.only_the_environments_know_the_servers, KnowsAServer.class),
                arguments(HouseRulesTest.only_certifications_know_the_environments, KnowsAnEnvironment.class),
                arguments(
                        HouseRulesTest.the_server_model_knows_nothing_of_ours,
                        dev.countersign.model.breach.KnowsTheServer.class),
                arguments(HouseRulesTest.the_server_does_not_know_the_provider, KnowsTheProvider.class),
                arguments(
                        HouseRulesTest.the_provider_does_not_know_the_server,
                        dev.countersign.provider.breach.KnowsTheServer.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_class_that_breaks_a_rule_is_found(ArchRule rule, Class<?> breach) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breach)).hasViolation())
                .as("%s breaks: %s", breach.getName(), rule.getDescription())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void packages_that_need_each_other_are_found(ArchRule rule, Class<?> one, Class<?> other) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(one, other))
                        .hasViolation())
                .isTrue();
    }

    static Stream<Arguments> cycles() {
        return Stream.of(arguments(HouseRulesTest.packages_have_no_cycles, NeedsOneHere.class, NeedsOneThere.class));
    }
}
