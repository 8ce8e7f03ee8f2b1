package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The files that a job has written. The only place that waits for them: a job has none before it has run, and services return an
 * error until then, so scenarios request outputs once the job has succeeded and lists some.
 */
public record Outputs(TargetHttp http, AgaveJobCalls calls, JobActors parties, Eventually eventually) {
    /** @throws UntestableException where {@code job} does not succeed or lists no output before the deadline */
    public void await(String job) {
        JobProgress progress = eventually.reach("the success of job " + job, () -> progress(job), JobProgress::isOver);
        if (!progress.isSuccess()) {
            throw new UntestableException(
                    "only a job that succeeds has outputs, and job %s ended as %s".formatted(job, progress));
        }
        var unused = eventually.reach("outputs of job " + job, () -> list(job), Listing::hasEntries);
    }

    /**
     * The path of a file that the job has written, below the path of the job.
     *
     * @throws UntestableException where only folders are listed
     */
    public String file(String job) {
        return list(job)
                .file()
                .map(path -> "/outputs/media" + path)
                .orElseThrow(() -> new UntestableException("the outputs of job %s are %s".formatted(job, list(job))));
    }

    private JobProgress progress(String job) {
        return JobProgress.of(http.send(calls.view(parties.caller(JobActor.OWNER), job, "")));
    }

    private Listing list(String job) {
        return new Listing(http.send(calls.view(parties.caller(JobActor.OWNER), job, "/outputs/listings")));
    }

    /** The list as the owner sees it. */
    private record Listing(Response answer) {
        boolean hasEntries() {
            return answer.isSuccess() && !entries().isEmpty();
        }

        Optional<String> file() {
            return StreamSupport.stream(entries().spliterator(), false)
                    .filter(entry -> !entry.path("type").asText().equals("dir"))
                    .map(entry -> entry.path("path").asText())
                    .filter(path -> !path.isEmpty())
                    .findFirst()
                    .map(Listing::encoded);
        }

        private JsonNode entries() {
            return new UnwrappedResult(answer).value();
        }

        private static String encoded(String path) {
            return Arrays.stream(path.replaceFirst("^/", "").split("/", -1))
                    .map(BaseAddress::encoded)
                    .collect(Collectors.joining("/", "/", ""));
        }

        @Override
        public String toString() {
            return answer.isSuccess() ? "a list of %d".formatted(entries().size()) : "status " + answer.status();
        }
    }
}
