package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.jobAt;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.link;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public links. Each test begins without any resource, so that the first id is 1. */
class IngressTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller links = core.as("user").ofLinks();
    private final Caller jobs = core.as("user").ofJobs();

    @Test
    void a_new_link_is_being_prepared() {
        links.create(link("app-a.example.com")).success();

        assertThat(links.retrieve("1").success().toString())
                .isEqualTo(
                        json(
                                """
                                {'id':'1','specification':{'domain':'app-a.example.com','product':{'id':'example-ingress',\
                                'category':'example-ingress','provider':'example'}},'owner':{'createdBy':'user',\
                                'project':null},'createdAt':1635170395571,'status':{'boundTo':[],'state':'PREPARING',\
                                'resolvedSupport':null,'resolvedProduct':null},'updates':[],\
                                'permissions':{'myself':['ADMIN'],'others':[]}}"""));
    }

    @Test
    void a_link_has_the_state_that_its_provider_reported_last() {
        links.create(link("app-a.example.com"), link("app-b.example.com")).success();

        update("1", "'state': 'READY', 'status': 'Ready'").success();
        update("1", "'status': 'Still ready'").success();

        assertThat(state("1")).isEqualTo("READY");
        assertThat(state("2")).isEqualTo("PREPARING");
        assertThat(links.browse("filterState", "READY").ids()).containsExactly("1");
        assertThat(links.browse("filterState", "UNAVAILABLE").ids()).isEmpty();
    }

    @Test
    void updates_are_shown_where_they_are_asked_for() {
        links.create(link("app-a.example.com")).success();
        update("1", "'state': 'UNAVAILABLE', 'binding': {'kind': 'BIND', 'job': '7'}")
                .success();

        assertThat(links.retrieve("1").success().get("updates").toString()).isEqualTo("[]");
        JsonNode shown = links.retrieve("1", "includeUpdates", "true").success();
        assertThat(shown.get("updates").toString())
                .isEqualTo(json("[{'state':'UNAVAILABLE','status':null,'timestamp':1635170395571,"
                        + "'binding':{'kind':'BIND','job':'7'}}]"));
        assertThat(shown.at("/status/boundTo").toString()).isEqualTo("[]");
    }

    @Test
    void a_link_is_found_by_its_domain() {
        links.create(link("app-a.example.com"), link("app-b.example.com")).success();

        assertThat(links.search("APP-B").ids()).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    web.example.com      | must begin with 'app-' and end with '.example.com' on 'example-ingress', with a name in between, but is 'web.example.com'
                    app-a.example.org    | must begin with 'app-' and end with '.example.com' on 'example-ingress', with a name in between, but is 'app-a.example.org'
                    app-.example.com     | must be a domain name of letters, digits, '-' and '.', of at most 253 characters, but is 'app-.example.com'
                    app-a b.example.com  | must be a domain name of letters, digits, '-' and '.', of at most 253 characters, but is 'app-a b.example.com'
                    app-a..example.com   | must be a domain name of letters, digits, '-' and '.', of at most 253 characters, but is 'app-a..example.com'
                    ""                   | must be a domain name of letters, digits, '-' and '.', of at most 253 characters, but is ''
                    """)
    void a_domain_begins_and_ends_as_its_provider_demands(String domain, String why) {
        assertThat(links.create(link("app-x.example.com"), link(domain)).refusal())
                .isEqualTo("400 items[1].domain: " + why);
        assertThat(links.browse().ids()).isEmpty();
        assertThat(core.provider().calls("create")).isEmpty();
    }

    @Test
    void a_domain_belongs_to_one_link_whoever_owns_it() {
        String taken = "409 items[0].domain: 'app-A.example.com' belongs to another public link; choose another domain";
        links.create(link("app-a.example.com")).success();

        assertThat(core.as("bob").ofLinks().create(link("app-A.example.com")).refusal())
                .isEqualTo(taken);
        links.delete("1").success();
        assertThat(core.as("bob").ofLinks().create(link("app-A.example.com")).status())
                .isEqualTo(200);
    }

    @Test
    void a_request_with_one_domain_twice_creates_nothing() {
        assertThat(links.create(link("app-a.example.com"), link("app-a.example.com"))
                        .refusal())
                .isEqualTo(
                        "409 items[1].domain: 'app-a.example.com' belongs to another public link; choose another domain");
        assertThat(links.create(link("app-a.example.com")).status()).isEqualTo(200);
    }

    @Test
    void a_link_that_the_provider_refuses_does_not_keep_its_domain() {
        core.provider().nextRefuses("create", 400, "Not here");
        assertThat(links.create(link("app-a.example.com")).status()).isEqualTo(400);

        assertThat(links.create(link("app-a.example.com")).status()).isEqualTo(200);
    }

    @Test
    void a_provider_registers_no_link_with_a_domain_that_is_taken() {
        links.create(link("app-a.example.com")).success();

        Answer answer = core.provider()
                .at(core.url())
                .post("/api/ingresses/control/register", bulk(link("app-b.example.com"), link("app-a.example.com")));

        assertThat(answer.refusal())
                .isEqualTo(
                        "409 items[1].domain: 'app-a.example.com' belongs to another public link; choose another domain");
        assertThat(core.provider()
                        .at(core.url())
                        .get("/api/ingresses/control/browse")
                        .ids())
                .containsExactly("1");
        assertThat(links.create(link("app-b.example.com")).status()).isEqualTo(200);
    }

    @Test
    void each_kind_has_products_of_its_own() {
        assertThat(products("ingresses")).containsExactly("example-ingress");
        assertThat(products("jobs")).containsExactly("example-compute", "example-backwards");
        assertThat(jobs.create(job(
                                "acme-web-application",
                                json("{'id':'example-ingress','category':'example-ingress','provider':'example'}")))
                        .refusal())
                .isEqualTo(
                        "400 items[0].product: there is no product 'example-ingress' in category 'example-ingress' of "
                                + "provider 'example'");
        assertThat(links.create(link("app-a.example.com").replace("example-ingress", "example-compute"))
                        .refusal())
                .isEqualTo(
                        "400 items[0].product: there is no product 'example-compute' in category 'example-compute' of "
                                + "provider 'example'");
    }

    @Test
    void products_are_shown_with_what_their_domains_have_in_common() {
        JsonNode shown =
                links.get("/api/ingresses/retrieveProducts").success().at("/productsByProvider/example/0/support");

        assertThat(shown.toString())
                .isEqualTo(
                        json("{'domainPrefix':'app-','domainSuffix':'.example.com','product':{'id':'example-ingress',"
                                + "'category':'example-ingress','provider':'example'},'maintenance':null}"));
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS", "FAILURE", "EXPIRED"})
    void a_link_is_bound_to_the_job_that_uses_it_until_that_ends(String end) {
        links.create(link("app-a.example.com")).success();
        jobs.create(jobAt("1")).success();
        assertThat(boundTo("1")).isEqualTo("[\"2\"]");

        core.move("2", "RUNNING");
        assertThat(boundTo("1")).isEqualTo("[\"2\"]");

        core.move("2", end);
        assertThat(boundTo("1")).isEqualTo("[]");
    }

    @Test
    void a_link_is_bound_to_one_job_at_a_time() {
        links.create(link("app-a.example.com"), link("app-b.example.com")).success();
        jobs.create(jobAt("1")).success();

        assertThat(jobs.create(jobAt("2"), jobAt("1")).refusal())
                .isEqualTo("409 items[1].resources[0].id: public link '1' is bound to another job, until that ends");
        assertThat(boundTo("2")).isEqualTo("[]");
        core.move("3", "SUCCESS");
        assertThat(jobs.create(jobAt("2"), jobAt("1")).status()).isEqualTo(200);
    }

    @Test
    void a_parameter_binds_a_link_too() {
        links.create(link("app-a.example.com")).success();

        jobs.create(job("'parameters': {'at': {'type': 'ingress', 'id': '1'}}")).success();

        assertThat(boundTo("1")).isEqualTo("[\"2\"]");
        assertThat(jobs.create(job("'parameters': {'at': {'type': 'ingress', 'id': '1'}}"))
                        .refusal())
                .isEqualTo("409 items[0].parameters.at.id: public link '1' is bound to another job, until that ends");
    }

    @Test
    void a_job_that_the_provider_refuses_binds_nothing() {
        links.create(link("app-a.example.com")).success();
        core.provider().nextRefuses("create", 400, "Not here");
        assertThat(jobs.create(jobAt("1")).status()).isEqualTo(400);

        assertThat(boundTo("1")).isEqualTo("[]");
        assertThat(jobs.create(jobAt("1")).status()).isEqualTo(200);
    }

    @Test
    void a_job_uses_only_links_that_its_user_may_read() {
        links.create(link("app-a.example.com")).success();
        Caller others = core.as("bob").ofJobs();

        assertThat(jobs.create(jobAt("7")).refusal())
                .isEqualTo("400 items[0].resources[0].id: there is no public link '7', or none that you may use");
        assertThat(others.create(jobAt("1")).refusal())
                .isEqualTo("400 items[0].resources[0].id: there is no public link '1', or none that you may use");
        links.updateAcl(share("1", user("bob"), "READ")).success();
        assertThat(others.create(jobAt("1")).status()).isEqualTo(200);
    }

    private static List<String> products(String kind) {
        JsonNode shown = core.as("user")
                .get("/api/%s/retrieveProducts".formatted(kind))
                .success()
                .at("/productsByProvider/example");
        return StreamSupport.stream(shown.spliterator(), false)
                .map(resolved -> resolved.at("/product/name").textValue())
                .toList();
    }

    private static Answer update(String id, String fields) {
        return core.provider()
                .at(core.url())
                .post(
                        "/api/ingresses/control/update",
                        bulk(json("{'id': '%s', 'update': {%s}}".formatted(id, fields))));
    }

    private String state(String id) {
        return links.retrieve(id).success().at("/status/state").textValue();
    }

    private String boundTo(String id) {
        return links.retrieve(id).success().at("/status/boundTo").toString();
    }
}
