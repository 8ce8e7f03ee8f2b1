package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a job named in the file belongs to the owner, is private, and has outputs to share.
 *
 * @param key of the target file that names the job
 */
record AgaveJobCheck(DoctorCalls calls, URI service, String key, String job, boolean needsOutputs) {
    void look(TargetAgave agave, Problems findings) {
        TargetAgave.Person owner = agave.owner();
        Response answer = get("", owner);
        if (answer.isRefusal() && answer.status() != 401) {
            findings.problem(
                    "%s: the target answers %s when the owner asks for job '%s'; name a job of agave.owner",
                    key, DoctorCalls.refusal(answer), job);
        }
        if (answer.isSuccess()) {
            JsonNode shown = DoctorCalls.json(answer).path("result");
            owner(shown.path("owner").asText(), owner, findings);
            grants(owner, findings);
            if (needsOutputs) {
                outputs(owner, shown.path("status").asText(), findings);
            }
        }
    }

    private void owner(String shown, TargetAgave.Person owner, Problems findings) {
        if (!shown.isEmpty() && !shown.equalsIgnoreCase(owner.username())) {
            findings.problem(
                    "%s: job '%s' belongs to '%s', not to '%s'; name a job of agave.owner",
                    key, job, shown, owner.username());
        }
    }

    private void grants(TargetAgave.Person owner, Problems findings) {
        List<String> shared = new ArrayList<>();
        for (JsonNode grant : DoctorCalls.json(get("/pems", owner)).path("result")) {
            String username = grant.path("username").asText();
            JsonNode permission = grant.path("permission");
            boolean any = permission.path("read").asBoolean()
                    || permission.path("write").asBoolean();
            if (any && !username.equalsIgnoreCase(owner.username())) {
                shared.add(username);
            }
        }
        if (!shared.isEmpty()) {
            findings.problem(
                    "%s: job '%s' is shared with %s, which a run revokes; name a private one",
                    key, job, String.join(", ", shared));
        }
    }

    /** Reports a job without outputs. A refused listing of a finished job is only a note: scenarios check that. */
    private void outputs(TargetAgave.Person owner, String status, Problems findings) {
        Response answer = get("/outputs/listings", owner);
        boolean empty =
                answer.isSuccess() && DoctorCalls.json(answer).path("result").isEmpty();
        if (empty || (!answer.isSuccess() && !status.isEmpty() && !status.equals("FINISHED"))) {
            findings.problem(
                    "%s: job '%s' is %s, and the target answers %s for its outputs; name one that has finished and left"
                            + " some",
                    key,
                    job,
                    status.isEmpty() ? "in no state" : status,
                    empty ? "an empty list" : DoctorCalls.refusal(answer));
        } else if (!answer.isSuccess()) {
            findings.note(
                    "%s: whether job '%s' has outputs can't be checked, because GET /jobs/v2/%s/outputs/listings is"
                            + " answered %d",
                    key, job, job, answer.status());
        }
    }

    private Response get(String path, TargetAgave.Person person) {
        return calls.get(service, "/jobs/v2/" + BaseAddress.encoded(job) + path, person.token());
    }
}
