package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.PageWalk;
import dev.countersign.conformance.scenario.PageWalks;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;

/** Steps about the pages of a walk. */
public record PageSteps(Conversation conversation, CreatedResources resources, PageWalks walks) {
    @Then("each page says how many items were asked for")
    public void eachPageSaysItsSize() {
        for (int page = 0; page < WalkingSteps.SUPPORTED.size(); page++) {
            Response answer = ResponseAssertions.accepted(walks.all().get(page).last());
            assertThat(answer.body().path(WalkingSteps.SIZE).asInt())
                    .as(answer.about("itemsPerPage of the page"))
                    .isEqualTo(WalkingSteps.SUPPORTED.get(page));
        }
    }

    @Then("no page holds more items than were asked for")
    public void noPageHoldsMore() {
        for (int page = 0; page < WalkingSteps.SUPPORTED.size(); page++) {
            Response answer = ResponseAssertions.accepted(walks.all().get(page).last());
            assertThat(answer.body().path("items").size())
                    .as(answer.about("number of items on a page for %d".formatted(WalkingSteps.SUPPORTED.get(page))))
                    .isLessThanOrEqualTo(WalkingSteps.SUPPORTED.get(page));
        }
    }

    @Then("the walk shows each of the resources once")
    public void showsEachOnce() {
        PageWalk walk = walks.last();
        ResponseAssertions.accepted(walk.last());
        assertThat(walk.ids())
                .as(walk.last().about("ids that the walk has shown, page by page"))
                .containsExactlyInAnyOrderElementsOf(resources.ids());
    }

    @Then("the two pages together show each of the resources once")
    public void pagesShowEachOnce() {
        showsEachOnce();
    }

    @Then("the walk shows each of the resources once, unless the very first page was refused")
    public void showsEachOnceUnlessRefused() {
        PageWalk walk = walks.last();
        if (walk.pages().size() > 1 || !walk.last().isRefusal()) {
            showsEachOnce();
        }
    }

    @Then("the walk fails, or shows each of the resources once")
    public void failsOrShowsEachOnce() {
        if (!walks.last().last().isRefusal()) {
            showsEachOnce();
        }
    }

    @Then("the walk goes on to its end")
    public void goesOn() {
        ResponseAssertions.accepted(walks.last().last());
    }

    @Then("both walks show the same items in the same order")
    public void sameOrder() {
        showsEachOnce();
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids in the order of the second walk"))
                .isEqualTo(walks.first().ids());
    }

    @Then("the walk shows no item twice")
    public void showsNothingTwice() {
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids that the walk has shown"))
                .doesNotHaveDuplicates();
    }

    @Then("each of the resources is part of the walk")
    public void eachIsPartOfTheWalk() {
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids that the walk has shown"))
                .containsAll(resources.ids());
    }

    @Then("the page names a next page")
    public void namesNext() {
        Response page = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(page.body().path("next").isTextual())
                .as(page.about("the page must name a next page, because there are more items"))
                .isTrue();
    }

    @Then("the last page names no next page")
    public void lastNamesNoNext() {
        Response page = ResponseAssertions.accepted(walks.last().last());
        assertThat(page.body().path("next").isNull())
                .as(page.about("next must be null on the last page"))
                .isTrue();
    }
}
