package dev.countersign.conformance.doctor;

import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/** Checks that the target accepts each user's token, and lets the users work in their projects. */
record UserTokenCheck(DoctorCalls calls, List<ResourceKind> kinds) implements Check {
    @Override
    public void look(Target target, Problems findings) {
        for (ResourceKind kind : kinds) {
            target.users().forEach((name, user) -> look(target, kind, name, user, findings));
        }
    }

    private void look(Target target, ResourceKind kind, String name, TargetUser user, Problems findings) {
        Response answer = calls.browse(target, kind, user.token());
        if (DoctorCalls.refusesToken(answer)) {
            findings.problem(
                    "users.%s.token: the target answers %s to it; put in a fresh token",
                    name, DoctorCalls.refusal(answer));
        } else if (!answer.isSuccess()) {
            findings.note(
                    "users.%s.token: can't be checked, because GET %s is answered %d",
                    name, kind.basePath() + "/browse", answer.status());
        } else {
            projects(target, kind, name, user, findings);
        }
    }

    /** Products are listed by workspace, so that they show in which projects a user may work. */
    private void projects(Target target, ResourceKind kind, String name, TargetUser user, Problems findings) {
        TargetProducts products =
                target.products() == null ? null : target.products().of(kind.name());
        if (products == null || !shows(products.usual(), products(target, kind, user))) {
            return;
        }
        for (int place = 0; place < user.projects().size(); place++) {
            String project = user.projects().get(place).project();
            Response answer = products(target, kind, user, new Header("Project", project));
            if (answer.isRefusal() || (answer.isSuccess() && !shows(products.usual(), answer))) {
                findings.problem(
                        "users.%s.projects[%d]: %s is not shown products.usual when working in project '%s' (status %d); name a"
                                + " project that %s is a member of and that may use it, as the header Project has it",
                        name, place, name, project, answer.status(), name);
            }
        }
    }

    private Response products(Target target, ResourceKind kind, TargetUser user, Header... more) {
        return calls.get(target.target().url(), kind.basePath() + "/retrieveProducts", user.token(), more);
    }

    private static boolean shows(TargetProduct product, Response answer) {
        return ListedProducts.shown(answer, "").find(product).isPresent();
    }
}
