package dev.countersign.server;

import static dev.countersign.server.AgaveCaller.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.server.agave.ServiceDialect;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AgaveDocsDialectTest {
    private static final ReferenceServer SERVER = ReferenceServer.start(
            new CoreSettings("127.0.0.1", 0, () -> CoreUnderTest.CORE_KEYS, "secret", false, ServiceDialect.DOCS),
            new SimulatedClock(Instant.EPOCH));

    private final AgaveCaller owner = as("owner");
    private final AgaveCaller grantee = as("grantee");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void answers_are_bare() {
        String job = owner.submit();

        assertThat(owner.grant(job, "grantee", "READ").success().get("username").textValue())
                .isEqualTo("grantee");
        assertThat(Answer.texts(owner.get(job + "/pems").success(), "username")).containsExactly("owner", "grantee");
        assertThat(grantee.get(job + "/outputs/listings").success()).isEmpty();
    }

    @Test
    void only_the_four_values_of_the_document_are_known() {
        String job = owner.submit();

        assertThat(refusal(owner.grant(job, "grantee", "EXECUTE")))
                .isEqualTo("400 Invalid permission value. Valid values are: ALL, READ, WRITE, READ_WRITE");
        assertThat(owner.grant(job, "grantee", "NONE").status()).isEqualTo(400);
        assertThat(owner.grant(job, "grantee", "read").status()).isEqualTo(400);
        assertThat(owner.grant(job, "grantee", "ALL").status()).isEqualTo(200);
        assertThat(owner.grant(job, "grantee", "").status()).isEqualTo(200);
        assertThat(owner.get(job + "/pems").success()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_not_permitted_forbidden() {
        String job = owner.submit();

        assertThat(refusal(owner.grant("/jobs/v2/1", "grantee", "READ"))).isEqualTo("404 No job found with job id 1.");
        assertThat(grantee.get(job + "/outputs/listings").status()).isEqualTo(403);
    }

    private static AgaveCaller as(String username) {
        Instant never = Instant.parse("9999-01-01T00:00:00Z");
        return new AgaveCaller(SERVER.url(), SERVER.issue(new AccessToken(username, Role.USER, Instant.EPOCH, never)));
    }
}
