package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InitializationTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller bob = core.as("bob");

    @Test
    void every_provider_that_the_workspace_may_use_hears_for_whom() {
        core.offerOfSecond("machine");

        Answer answer = init(bob.inProject("Project"));

        assertThat(answer.success().toString()).isEqualTo("{}");
        assertThat(core.provider().calls("init")).hasSize(1);
        assertThat(core.second().calls("init")).hasSize(1);
        assertThat(Objects.requireNonNull(core.provider().calls("init").get(0).body())
                        .toString())
                .isEqualTo(json("{'principal':{'createdBy':'bob','project':'Project'}}"));
    }

    @Test
    void a_provider_of_nothing_that_may_be_used_hears_nothing() {
        init(bob).success();

        assertThat(core.provider().calls("init")).hasSize(1);
        assertThat(core.second().operations()).isEmpty();
    }

    @Test
    void it_may_be_sent_again_and_again() {
        init(bob).success();
        init(bob).success();

        assertThat(core.provider().calls("init")).hasSize(2);
    }

    @Test
    void a_provider_in_trouble_keeps_no_other_from_hearing() {
        core.offerOfSecond("machine");
        core.provider().nextRefuses("init", 500, "not now");

        init(bob).success();

        assertThat(core.second().calls("init")).hasSize(1);
    }

    @Test
    void who_is_no_member_initializes_nothing() {
        assertThat(init(core.as("user").inProject("Project")).refusal())
                .isEqualTo("403 Project: you are not a member of 'Project'");
        assertThat(core.provider().operations()).isEmpty();
    }

    private static Answer init(Caller caller) {
        return caller.post("/api/example/init", "{}");
    }
}
