package dev.countersign.server;

import static dev.countersign.server.FakeProvider.running;
import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ConcurrencyTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String NO_SUCH_RESOURCE =
            "400 items[0].id: there is no resource '1', or none that you may change like this";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Caller user = core.as("user");

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void of_two_deletions_at_the_same_moment_one_finds_nothing() throws Exception {
        user.createCountTo(1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        core.provider().next("delete", ctx -> {
            asked.countDown();
            goOn.await();
            ctx.result("{\"responses\": [{}]}");
        });

        Future<Answer> first = threads.submit(() -> user.delete("1"));
        asked.await();
        Future<Answer> second = threads.submit(() -> user.delete("1"));
        goOn.countDown();

        assertThat(first.get().status()).isEqualTo(200);
        assertThat(second.get().refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(core.provider().calls("delete")).hasSize(1);
    }

    @Test
    void of_many_deletions_at_the_same_moment_one_succeeds() throws Exception {
        for (int round = 1; round <= 10; round++) {
            String id = user.createCountTo(1);

            List<Answer> answers = atTheSameMoment(4, number -> user.delete(id));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 400, 400, 400);
        }
        assertThat(core.provider().calls("delete")).hasSize(10);
    }

    @Test
    void changes_of_permissions_at_the_same_moment_all_count() throws Exception {
        user.createCountTo(1);
        List<String> people = List.of("alice", "bob", "user");

        List<Answer> answers =
                atTheSameMoment(3, number -> user.updateAcl(share("1", user(people.get(number)), "READ")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(user.retrieve("1", "includeOthers", "true").success().at("/permissions/others"))
                .hasSize(3);
    }

    @Test
    void sharing_what_is_being_deleted_finds_nothing() throws Exception {
        user.createCountTo(1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        core.provider().next("delete", ctx -> {
            asked.countDown();
            goOn.await();
            ctx.result("{\"responses\": [{}]}");
        });

        Future<Answer> deletion = threads.submit(() -> user.delete("1"));
        asked.await();
        Future<Answer> sharing = threads.submit(() -> user.updateAcl(share("1", user("bob"), "READ")));
        goOn.countDown();

        assertThat(deletion.get().status()).isEqualTo(200);
        assertThat(sharing.get().refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(core.as("bob").browse().ids()).isEmpty();
    }

    @Test
    void everybody_else_goes_on_while_a_provider_thinks() throws Exception {
        user.createCounts(2);
        for (String operation : List.of("create", "delete", "updateAcl")) {
            core.provider().next(operation, ctx -> {
                user.browse().success();
                user.retrieve("2").success();
                core.update(running("1", 10)).success();
                user.delete(user.createCountTo(7)).success();
                ctx.result("{\"responses\": [null]}");
            });
        }

        user.updateAcl(share("1", user("bob"), "READ")).success();
        user.createCountTo(8);
        user.delete("1").success();
    }

    @Test
    void a_resource_is_not_seen_before_its_provider_agreed_to_it() {
        core.provider().next("create", ctx -> {
            core.update(running("1", 10)).success();
            assertThat(user.browse().ids()).isEmpty();
            assertThat(user.retrieve("1").status()).isEqualTo(404);
            assertThat(user.delete("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
            ctx.result("{\"responses\": [null]}");
        });

        user.createCountTo(1);

        assertThat(user.browse().ids()).containsExactly("1");
    }

    @Test
    void updates_from_many_sides_are_all_kept() throws Exception {
        user.createCountTo(1_000);
        Caller provider = core.provider().at(core.url());

        List<Answer> answers = atTheSameMoment(
                20,
                number -> provider.post("/api/example/control/update", bulk(running("1", number), running("1", 0))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(user.retrieve("1", "includeUpdates", "true").success().get("updates"))
                .hasSize(40);
        assertThat(user.retrieve("1").success().at("/status/value").intValue()).isEqualTo(0);
    }

    @Test
    void creations_at_the_same_moment_get_different_ids() throws Exception {
        List<Answer> answers = atTheSameMoment(
                8,
                number -> user.create(IntStream.rangeClosed(1, 10)
                        .mapToObj(target -> Requests.count(0, target))
                        .toArray(String[]::new)));

        assertThat(answers.stream().flatMap(answer -> answer.ids().stream()))
                .doesNotHaveDuplicates()
                .hasSize(80);
        assertThat(user.browse("itemsPerPage", "100").ids()).hasSize(80);
    }

    @Test
    void a_walk_shows_what_stays_once_and_in_order_while_others_create_and_delete() throws Exception {
        List<String> lasting = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        for (String id : user.createCounts(120)) {
            (Integer.parseInt(id) % 2 == 0 ? lasting : passing).add(id);
        }
        AtomicBoolean walking = new AtomicBoolean(true);
        Future<?> others = threads.submit(() -> {
            for (int at = 0; walking.get(); at++) {
                user.delete(at < passing.size() ? passing.get(at) : user.createCountTo(5))
                        .success();
            }
            return null;
        });

        for (int round = 0; round < 10; round++) {
            List<String> walked = new ArrayList<>();
            String next = "";
            while (next != null) {
                Answer page = user.browse("itemsPerPage", "10", "next", next);
                walked.addAll(page.ids());
                next = page.next();
            }

            assertThat(walked).doesNotHaveDuplicates();
            assertThat(walked.stream().map(Integer::valueOf).toList()).isSorted();
            assertThat(walked).containsSubsequence(lasting);
        }
        walking.set(false);
        others.get();
    }

    @Test
    void what_was_being_created_does_not_come_into_the_next_world() {
        core.provider().next("create", ctx -> {
            core.server().enter("empty");
            ctx.result("{\"responses\": [null]}");
        });

        user.createCountTo(1);

        assertThat(user.browse().ids()).isEmpty();
        assertThat(user.createCountTo(1)).isEqualTo("1");
    }

    @Test
    void what_was_being_deleted_or_shared_leaves_the_next_world_as_it_is() {
        for (String operation : List.of("delete", "updateAcl")) {
            core.server().enter("empty");
            user.createCountTo(1);
            core.provider().next(operation, ctx -> {
                core.server().enter("empty");
                user.createCountTo(1);
                ctx.result("{\"responses\": [{}]}");
            });

            if (operation.equals("delete")) {
                user.delete("1").success();
            } else {
                user.updateAcl(share("1", user("bob"), "READ")).success();
            }

            assertThat(user.browse().ids()).containsExactly("1");
            assertThat(user.retrieve("1").status()).isEqualTo(200);
            assertThat(core.as("bob").browse().ids()).isEmpty();
        }
    }

    @Test
    void of_many_creations_of_the_same_job_at_the_same_moment_one_succeeds() throws Exception {
        String job = Requests.job("acme-web-application", Requests.product("example-compute", "example"));

        List<Answer> answers = atTheSameMoment(8, number -> user.ofJobs().create(job));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(409);
        assertThat(user.ofJobs().browse().ids()).hasSize(1);
    }

    @Test
    void of_many_ends_of_a_job_at_the_same_moment_one_is_taken() throws Exception {
        user.ofJobs().create(Requests.job()).success();
        Caller provider = core.provider().at(core.url());
        List<String> ends = List.of("SUCCESS", "FAILURE", "EXPIRED", "SUCCESS");

        List<Answer> answers = atTheSameMoment(
                4,
                number -> provider.post(
                        "/api/jobs/control/update",
                        bulk(Requests.jobIs("1", "RUNNING"), Requests.jobIs("1", ends.get(number)))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400, 400, 400);
        assertThat(user.ofJobs().retrieve("1").success().get("updates")).hasSize(2);
    }

    @Test
    void jobs_that_begin_to_run_while_access_is_lost_are_all_ended() throws Exception {
        Caller provider = core.provider().at(core.url());
        for (int round = 1; round <= 10; round++) {
            core.server().enter("empty");
            core.give("/shared", "user");
            user.ofJobs()
                    .create(Requests.job(Requests.file("/shared")), Requests.job(Requests.file("/shared")))
                    .success();

            atTheSameMoment(
                    3,
                    number -> number == 0
                            ? core.operator()
                                    .send(
                                            "DELETE",
                                            "/simulation/shares",
                                            Requests.json("{'path': '/shared', 'user': 'user'}"))
                            : provider.post(
                                    "/api/jobs/control/update",
                                    bulk(Requests.jobIs(Integer.toString(number), "RUNNING"))));
            core.clock().advance(Duration.ofMinutes(2));

            assertThat(core.provider().calls("terminate").stream().flatMap(call -> call.items().stream()))
                    .hasSize(2);
        }
    }

    @Test
    void a_job_that_runs_and_loses_access_before_its_provider_agreed_is_ended() {
        core.give("/shared", "user");
        core.provider().next("create", ctx -> {
            core.move("1", "RUNNING");
            core.takeBack("/shared", "user");
            ctx.result("{\"responses\": [null]}");
        });
        user.ofJobs().create(Requests.job(Requests.file("/shared"))).success();

        core.clock().advance(Duration.ofMinutes(2));

        assertThat(core.provider().calls("terminate")).hasSize(1);
    }

    private List<Answer> atTheSameMoment(int callers, NumberedCall call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int number = 0; number < callers; number++) {
            int own = number;
            calls.add(() -> {
                start.await();
                return call.make(own);
            });
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(calls)) {
            answers.add(answer.get(30, TimeUnit.SECONDS));
        }
        return answers;
    }

    private interface NumberedCall {
        Answer make(int number);
    }
}
