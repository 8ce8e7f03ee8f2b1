package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.model.token.Keys;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedTargetTest {
    @Test
    void the_core_around_a_provider_is_kept_without_its_secrets() {
        TargetCore core = new TargetCore(
                "acme",
                List.of("jobs"),
                "127.0.0.1:8081",
                URI.create("http://core.example.org"),
                Keys.generate().getPrivate(),
                "secret-of-acme");

        ObjectNode kept = PublishedTarget.write(AcmeCore.TARGET.around(core));
        TargetCore read = Objects.requireNonNull(PublishedTarget.read(kept).core());

        assertThat(kept.toString()).doesNotContain("secret-of");
        assertThat(read.provider()).isEqualTo("acme");
        assertThat(read.kinds()).containsExactly("jobs");
        assertThat(read.listen()).isEqualTo("127.0.0.1:8081");
        assertThat(read.url()).isEqualTo(URI.create("http://core.example.org"));
        assertThat(read.key()).isNotEqualTo(core.key());
    }

    @Test
    void a_provider_is_kept_with_where_its_faults_are_arranged() {
        TargetProvider provider = new TargetProvider("acme", "secret-of-acme", null)
                .runningWith(
                        new Target.Simulation(URI.create("http://provider.example.org/simulation"), "secret-of-op"));

        ObjectNode kept = PublishedTarget.write(AcmeCore.TARGET.with(provider));

        assertThat(kept.toString()).doesNotContain("secret-of");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(
                                        PublishedTarget.read(kept).provider())
                                .simulation())
                        .url())
                .isEqualTo(URI.create("http://provider.example.org/simulation"));
        assertThat(PublishedTarget.read(PublishedTarget.write(AcmeCore.TARGET)).provider())
                .isNull();
    }

    @Test
    void an_administrator_commands_and_places_are_kept_without_what_is_secret_of_them() {
        Target acme = AcmeCore.TARGET;
        Target target = new Target(
                acme.target(),
                acme.profiles(),
                acme.users(),
                new Target.Administrator("secret-of-administrator"),
                acme.products(),
                acme.jobs(),
                new TargetShares(
                        new TargetShares.Hook("give secret-of-command"),
                        new TargetShares.Hook("take secret-of-command"),
                        Path.of("/home/secret-of-path")),
                null,
                null,
                null,
                null,
                acme.deadline(),
                null,
                Set.of(),
                List.of(new Target.AcceptedDeviation("API-032", "/owner", "it is left out")));

        ObjectNode kept = PublishedTarget.write(target);
        Target read = PublishedTarget.read(kept);

        assertThat(kept.toString()).doesNotContain("secret-of");
        assertThat(read.administrator()).isEqualTo(new Target.Administrator("stand-in-for-the-token-of-administrator"));
        assertThat(read.shares())
                .isEqualTo(
                        new TargetShares(new TargetShares.Hook("not kept"), new TargetShares.Hook("not kept"), null));
        assertThat(read.accept()).isEqualTo(target.accept());
    }

    /** A recording may come from anyone, so that nothing on this machine is named by it. */
    @Test
    void no_directory_and_no_key_is_read_from_a_recording() {
        TargetProvider provider = new TargetProvider("acme", "secret-of-acme", null);
        ObjectNode kept = PublishedTarget.write(AcmeCore.TARGET.with(provider));
        kept.withObject("/provider").put("coreKey", "MIIB");
        kept.withObject("/shares").put("directory", "/home").withObject("/give").put("command", "./give");
        kept.withObject("/shares/take").put("command", "./take");

        Target read = PublishedTarget.read(kept);

        assertThat(Objects.requireNonNull(read.shares()).directory()).isNull();
        assertThat(Objects.requireNonNull(read.provider()).coreKey()).isNull();
    }

    @Test
    void what_was_never_kept_is_refused() {
        ObjectNode strange = PublishedTarget.write(AcmeCore.TARGET).put("deadline", true);

        assertThatThrownBy(() -> PublishedTarget.read(strange)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublishedTarget.read(JsonNodeFactory.instance.arrayNode()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is no target that was kept");
    }
}
