package dev.countersign.conformance.scenario;

import java.util.ArrayList;
import java.util.List;

/** The walks through pages that a scenario has made. */
public final class Walks {
    private final List<Walked> walks = new ArrayList<>();

    public void made(Walked walk) {
        walks.add(walk);
    }

    public Walked last() {
        if (walks.isEmpty()) {
            throw new IllegalStateException("no walk yet: this step must follow one through pages");
        }
        return walks.get(walks.size() - 1);
    }

    public Walked first() {
        return all().get(0);
    }

    public List<Walked> all() {
        last();
        return List.copyOf(walks);
    }
}
