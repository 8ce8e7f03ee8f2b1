package dev.countersign.conformance.scenario;

import java.util.ArrayList;
import java.util.List;

/** The page walks of a scenario. */
public final class PageWalks {
    private final List<PageWalk> walks = new ArrayList<>();

    public void made(PageWalk walk) {
        walks.add(walk);
    }

    public PageWalk last() {
        if (walks.isEmpty()) {
            throw new IllegalStateException("no walk yet: this step must follow one through pages");
        }
        return walks.get(walks.size() - 1);
    }

    public PageWalk first() {
        return all().get(0);
    }

    public List<PageWalk> all() {
        last();
        return List.copyOf(walks);
    }
}
