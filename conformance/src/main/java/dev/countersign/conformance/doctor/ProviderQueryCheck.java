package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Waits until a target has asked the mock provider what it supports. Some Cores ask when a user lists products, others
 * periodically, so products are listed once a second meanwhile.
 *
 * @param longestWait in seconds
 */
record ProviderQueryCheck(List<ResourceKind> kinds, Consumer<String> progress, int longestWait) {
    private static final TargetLimits ONCE_A_SECOND = new TargetLimits(1, null);
    private static final int USUAL_WAIT = 60;
    /** The seconds that a Core may need between the provider's response and showing its products. */
    private static final int AFTERWARDS = 5;

    ProviderQueryCheck(List<ResourceKind> kinds, Consumer<String> progress) {
        this(kinds, progress, USUAL_WAIT);
    }

    /** @param target with the mock provider, which was just started */
    void await(Target target, Problems findings) {
        TargetProvider provider = Objects.requireNonNull(target.provider(), "our provider has been started");
        if (kinds.isEmpty() || target.users().isEmpty() || target.products() == null) {
            return; // no check needs the products
        }
        String listen = Objects.requireNonNull(provider.listen(), "our provider listens");
        progress.accept("our provider listens at %s; waiting until the target has asked it for its products, up to %d s"
                .formatted(listen, longestWait));
        try {
            if (!isAsked(target, provider)) {
                findings.note(
                        "provider.listen: the target has not asked our provider for its products within %d s; look whether the"
                                + " provider '%s' is registered there with an address that leads to %s",
                        longestWait, provider.id(), listen);
            }
            requireAnswered(target, provider, findings);
        } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
            findings.note(
                    "provider.listen: whether the target asks our provider can't be checked: %s",
                    String.valueOf(noAnswer.getMessage()));
        }
    }

    private boolean isAsked(Target target, TargetProvider provider) {
        DoctorCalls slow = new DoctorCalls(target.within(ONCE_A_SECOND).transport());
        DoctorCalls own = new DoctorCalls(target.transport());
        int end = longestWait;
        boolean asked = false;
        for (int second = 0; second < end; second++) {
            boolean shown = kinds.stream().allMatch(kind -> isShown(slow, target, kind));
            if (!asked && isAsked(own, Objects.requireNonNull(provider.simulation()))) {
                asked = true;
                end = Math.min(end, second + 1 + AFTERWARDS);
            }
            if (asked && shown) {
                return true;
            }
        }
        return asked;
    }

    private static boolean isShown(DoctorCalls calls, Target target, ResourceKind kind) {
        TargetProducts products = target.products();
        return products == null
                || ListedProducts.of(calls, target, kind)
                        .flatMap(listed -> listed.find(products.of(kind.name()).usual()))
                        .isPresent();
    }

    private static boolean isAsked(DoctorCalls calls, Target.Simulation api) {
        return !questions(calls, api).isEmpty();
    }

    /** Reports requests of the target that the mock provider refuses: without its responses the target shows no products. */
    private static void requireAnswered(Target target, TargetProvider provider, Problems findings) {
        List<JsonNode> questions =
                questions(new DoctorCalls(target.transport()), Objects.requireNonNull(provider.simulation()));
        if (!questions.isEmpty()
                && questions.stream().allMatch(call -> call.path("erred").asBoolean())) {
            JsonNode last = questions.get(questions.size() - 1);
            findings.problem(
                    "provider.coreKey: our provider answers %s to the target's %s %s: %s; look whether provider.coreKey is the"
                            + " public key that the target signs its tokens with",
                    last.path("status").asText(),
                    last.path("method").asText(),
                    last.path("path").asText(),
                    last.path("why").asText());
        }
    }

    private static List<JsonNode> questions(DoctorCalls calls, Target.Simulation api) {
        List<JsonNode> questions = new ArrayList<>();
        for (JsonNode call : DoctorCalls.json(calls.get(api.url(), "/provider/calls", api.token()))) {
            if (call.path("operation").asText().equals("retrieveProducts")) {
                questions.add(call);
            }
        }
        return questions;
    }
}
