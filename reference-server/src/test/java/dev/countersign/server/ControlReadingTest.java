package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlReadingTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String BROWSE = "/api/example/control/browse";
    private static final String RETRIEVE = "/api/example/control/retrieve";

    private final Caller user = core.as("user");

    @Test
    void a_provider_sees_a_resource_of_its_own_as_its_provider() {
        user.createCountTo(100);
        user.updateAcl(share("1", user("bob"), "READ")).success();

        JsonNode seen =
                provider().get(RETRIEVE, "id", "1", "includeOthers", "true").success();

        assertThat(seen.at("/specification/target").intValue()).isEqualTo(100);
        assertThat(seen.at("/owner/createdBy").textValue()).isEqualTo("user");
        assertThat(seen.get("permissions").toString())
                .isEqualTo(
                        json(
                                "{'myself':['PROVIDER'],'others':[{'entity':{'type':'user','username':'bob'},'permissions':['READ']}]}"));
    }

    @Test
    void a_provider_is_shown_the_resources_of_all_users_and_projects() {
        user.createCountTo(1);
        core.as("alice").inProject("Project").createCountTo(2);

        assertThat(provider().get(BROWSE).ids()).containsExactly("1", "2");
    }

    @Test
    void a_provider_reads_on_where_a_page_ends() {
        user.createCounts(12);

        Answer first = provider().get(BROWSE, "itemsPerPage", "10");
        Answer second = provider().get(BROWSE, "itemsPerPage", "10", "next", String.valueOf(first.next()));

        assertThat(first.ids()).hasSize(10);
        assertThat(second.ids()).containsExactly("11", "12");
        assertThat(second.next()).isNull();
    }

    @Test
    void the_next_token_of_a_provider_is_none_of_its_users() {
        user.createCounts(12);
        String next =
                String.valueOf(provider().get(BROWSE, "itemsPerPage", "10").next());

        assertThat(user.browse("itemsPerPage", "10", "next", next).status()).isEqualTo(400);
    }

    @Test
    void a_provider_finds_a_resource_by_the_id_that_it_gave() {
        core.provider().nextAnswers("create", "{'responses': [null, {'id': 'mhxas1'}]}");
        user.create(count(0, 1), count(0, 2)).success();

        assertThat(provider().get(BROWSE, "filterProviderIds", "mhxas1,other").ids())
                .containsExactly("2");
        assertThat(provider().get(BROWSE, "filterProviderIds", "other").ids()).isEmpty();
    }

    @Test
    void what_belongs_to_another_provider_looks_absent() {
        core.offerOfSecond("machine");
        user.create(count(0, 1), count(0, 2, "machine", "second")).success();

        assertThat(provider().get(BROWSE).ids()).containsExactly("1");
        assertThat(provider().get(RETRIEVE, "id", "2").refusal())
                .isEqualTo("404 There is no such resource, or none that you may see");
        assertThat(core.second().at(core.url()).get(BROWSE).ids()).containsExactly("2");
    }

    @Test
    void a_resource_that_is_deleted_is_gone_for_its_provider_too() {
        user.createCountTo(1);
        user.delete("1").success();

        assertThat(provider().get(BROWSE).ids()).isEmpty();
        assertThat(provider().get(RETRIEVE, "id", "1").status()).isEqualTo(404);
    }

    @Test
    void users_can_not_read_as_providers_do() {
        user.createCountTo(1);

        assertThat(user.get(BROWSE).status()).isEqualTo(401);
        assertThat(user.get(RETRIEVE, "id", "1").status()).isEqualTo(401);
    }

    private static Caller provider() {
        return core.provider().at(core.url());
    }
}
