package dev.countersign.server;

import static dev.countersign.server.Requests.group;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.jobIs;
import static dev.countersign.server.Requests.jobUpdate;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.link;
import static dev.countersign.server.Requests.product;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What jobs share with every resource type, and their own representation. */
class JobsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user").ofJobs();

    @Test
    void a_job_begins_in_the_queue_as_it_was_specified() {
        assertThat(user.create(job("'name': 'My job', 'replicas': 2")).ids()).containsExactly("1");

        assertThat(user.retrieve("1").success().toString())
                .isEqualTo(
                        json(
                                """
                                {'id':'1','owner':{'createdBy':'user','project':null},'updates':[],\
                                'specification':{'application':{'name':'acme-web-application','version':'1.0.0'},\
                                'product':{'id':'example-compute','category':'example-compute','provider':'example'},\
                                'name':'My job','replicas':2,'allowDuplicateJob':true,'parameters':null,'resources':null,\
                                'timeAllocation':null,'openedFile':null},\
                                'status':{'state':'IN_QUEUE','jobParametersJson':null,'startedAt':null,'expiresAt':null,\
                                'resolvedApplication':null,'resolvedSupport':null,'resolvedProduct':null},\
                                'createdAt':1635170395571,'output':null,\
                                'permissions':{'myself':['ADMIN'],'others':[]}}"""));
    }

    @Test
    void fields_that_later_models_have_are_shown_where_they_were_given() {
        user.create(job("'restartOnExit': false, 'sshEnabled': false")).success();

        JsonNode specification = user.retrieve("1").success().get("specification");
        assertThat(specification.get("restartOnExit").booleanValue()).isFalse();
        assertThat(specification.get("sshEnabled").booleanValue()).isFalse();
    }

    @Test
    void every_kind_of_parameter_is_kept_as_it_was_given() {
        String parameters = json(
                """
                {'a':{'type':'file','path':'/home/a','readOnly':true},'b':{'type':'boolean','value':true},\
                'c':{'type':'text','value':'x'},'d':{'type':'textarea','value':'y'},'e':{'type':'integer','value':7},\
                'f':{'type':'floating_point','value':0.5},'g':{'type':'peer','hostname':'h','jobId':'1'},\
                'h':{'type':'license_server','id':'l'},'i':{'type':'network','id':'n'},\
                'j':{'type':'ingress','id':'1'},'k':{'type':'block_storage','id':'s'}}""");
        core.as("user").ofLinks().create(link("app-a.example.com")).success();
        user.create(job("'parameters': " + parameters)).success();

        assertThat(user.retrieve("2").success().at("/specification/parameters").toString())
                .isEqualTo(parameters);
    }

    @Test
    void what_the_provider_is_asked_to_create_is_the_whole_job() {
        user.create(job("'resources': [{'type': 'network', 'id': 'n'}]")).success();

        FakeProvider.Call call = core.provider().calls("create").get(0);
        assertThat(call.user()).isEqualTo("dXNlcg==");
        assertThat(call.items().get(0).at("/specification/resources/0/id").textValue())
                .isEqualTo("n");
        assertThat(call.items().get(0).at("/permissions/myself/0").textValue()).isEqualTo("PROVIDER");
    }

    @Test
    void updates_are_shown_whatever_the_flag_says() {
        user.create(job()).success();
        core.move("1", "RUNNING");

        assertThat(user.retrieve("1", "includeUpdates", "false").success().get("updates"))
                .hasSize(1);
        assertThat(user.browse().success().at("/items/0/updates")).hasSize(1);
        assertThat(user.retrieve("1").success().get("updates").toString())
                .isEqualTo(
                        json(
                                """
                                [{'state':'RUNNING','outputFolder':null,'status':null,'expectedState':null,\
                                'expectedDifferentState':null,'newTimeAllocation':null,'timestamp':1635170395571}]"""));
    }

    @ParameterizedTest
    @CsvSource({", 1", "true, 1", "false, "})
    void parameters_and_resources_are_shown_unless_the_flag_says_no(String flag, String shown) {
        user.create(
                        job(
                                "'parameters': {'a': {'type': 'text', 'value': '1'}}, 'resources': [{'type': 'network', 'id': '1'}]"))
                .success();

        JsonNode specification = user.retrieve("1", "includeParameters", flag == null ? "" : flag)
                .success()
                .get("specification");

        assertThat(specification.at("/parameters/a/value").textValue()).isEqualTo(shown);
        assertThat(specification.at("/resources/0/id").textValue()).isEqualTo(shown);
    }

    @Test
    void flags_add_application_product_support_and_others_to_what_is_shown() {
        user.create(job()).success();

        JsonNode job = user.retrieve(
                        "1",
                        "includeApplication",
                        "true",
                        "includeProduct",
                        "true",
                        "includeSupport",
                        "true",
                        "includeOthers",
                        "true")
                .success();

        assertThat(job.at("/status/resolvedApplication").toString())
                .isEqualTo(
                        json(
                                "{'metadata':{'name':'acme-web-application','version':'1.0.0','title':'Acme Web Application'}}"));
        assertThat(job.at("/status/resolvedProduct/type").textValue()).isEqualTo("compute");
        assertThat(job.at("/status/resolvedSupport/support/docker/enabled").booleanValue())
                .isTrue();
        assertThat(job.at("/permissions/others").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "filterState, RUNNING, 2",
        "filterState, IN_QUEUE, 1 3 4",
        "filterState, EXPIRED, ''",
        "filterApplication, acme-virtual-machine, 3",
        "filterApplication, acme, ''",
        "filterIds, '1,3', 1 3",
        "filterProductId, example-backwards, 4",
        "hideProductId, example-backwards, 1 2 3",
        "filterCreatedBy, USE, 1 2 3 4",
        "filterProvider, second, ''",
        "filterCreatedBefore, 1635170395570, ''"
    })
    void filters_choose_among_jobs(String flag, String value, String chosen) {
        user.create(
                        job(),
                        job(),
                        job("acme-virtual-machine", product("example-compute", "example")),
                        job("acme-web-application", product("example-backwards", "example")))
                .success();
        core.move("2", "RUNNING");

        assertThat(String.join(" ", user.browse(flag, value).ids())).isEqualTo(chosen);
        assertThat(user.retrieve("2", flag, value).status()).isEqualTo(chosen.contains("2") ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({"ACME-VIRTUAL, 2", "my job, 1", "waiting, 1", "example-compute, 1 2 3", "nonsense, ''"})
    void a_search_looks_at_application_name_product_and_updates(String text, String found) {
        user.create(
                        job("'name': 'My job'"),
                        job("acme-virtual-machine", product("example-compute", "example")),
                        job("'name': 'Another'"))
                .success();
        core.updateJobs(jobUpdate("1", "'status': 'Now waiting'")).success();

        assertThat(String.join(" ", user.search(text).ids())).isEqualTo(found);
    }

    @Test
    void jobs_come_in_pages() {
        for (int number = 0; number < 12; number++) {
            user.create(job()).success();
        }

        Answer first = user.browse("itemsPerPage", "10");
        Answer second = user.browse("itemsPerPage", "10", "next", String.valueOf(first.next()));

        assertThat(first.ids()).hasSize(10);
        assertThat(second.ids()).containsExactly("11", "12");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_page_of_another_kind_goes_on_with_nothing() {
        for (int number = 0; number < 11; number++) {
            user.create(job()).success();
        }
        String next = String.valueOf(user.browse("itemsPerPage", "10").next());

        assertThat(core.as("user").browse("next", next).refusal())
                .isEqualTo("400 next: is not what a page of this list gave");
    }

    @Test
    void a_job_is_nobody_elses_until_it_is_shared() {
        user.create(job()).success();
        Caller bob = core.as("bob").ofJobs();
        assertThat(bob.retrieve("1").refusal()).isEqualTo("404 There is no such resource, or none that you may see");

        user.updateAcl(share("1", group("Project", "Group of Bob"), "READ")).success();

        assertThat(bob.retrieve("1").success().at("/permissions/myself").toString())
                .isEqualTo("[\"READ\"]");
        assertThat(bob.operate("terminate", "1").refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
        assertThat(core.provider().calls("updateAcl").get(0).items().get(0).at("/resource/specification/application"))
                .isNotEmpty();
    }

    @Test
    void kinds_share_one_counter_of_ids_and_nothing_else() {
        core.as("user").createCountTo(1);
        user.create(job()).success();

        assertThat(user.browse().ids()).containsExactly("2");
        assertThat(core.as("user").browse().ids()).containsExactly("1");
        assertThat(user.retrieve("1").status()).isEqualTo(404);
        assertThat(core.update(jobIs("2", "RUNNING")).refusal())
                .isEqualTo("400 items[0].id: there is no resource '2' of yours");
    }

    @Test
    void products_are_told_with_what_is_supported_of_jobs() {
        JsonNode products = user.get("/api/jobs/retrieveProducts").success().at("/productsByProvider/example");

        assertThat(products.at("/0/support").toString())
                .isEqualTo(
                        json(
                                """
                                {'product':{'id':'example-compute','category':'example-compute','provider':'example'},\
                                'docker':{'enabled':true,'web':false,'vnc':false,'logs':false,'terminal':false,\
                                'peers':true,'timeExtension':true,'utilization':false},\
                                'virtualMachine':{'enabled':true,'logs':false,'vnc':false,'terminal':false,\
                                'timeExtension':true,'suspension':true,'utilization':false},\
                                'native':null,'maintenance':null}"""));
    }

    @Test
    void initialization_reaches_the_provider_of_jobs_for_the_user() {
        user.post("/api/jobs/init", "").success();

        FakeProvider.Call call = core.provider().calls("init").get(0);
        assertThat(call.user()).isEqualTo("dXNlcg==");
        assertThat(call.body()).hasToString(json("{'principal':{'createdBy':'user','project':null}}"));
    }

    @Test
    void a_job_can_not_be_deleted() {
        user.create(job()).success();

        assertThat(user.delete("1").refusal()).isEqualTo("405 DELETE is not among the methods of /api/jobs");
        assertThat(user.browse().ids()).containsExactly("1");
    }

    @Test
    void who_reads_only_ends_nothing_and_who_edits_does() {
        user.create(job()).success();
        Caller bob = core.as("bob").ofJobs();
        user.updateAcl(share("1", user("bob"), "EDIT")).success();

        bob.operate("terminate", "1").success();

        assertThat(core.provider().calls("terminate").get(0).user()).isEqualTo("Ym9i");
    }
}
