package dev.countersign.server.resources;

import dev.countersign.model.time.Timeline;
import dev.countersign.server.accounting.Accounting;
import dev.countersign.server.people.Actor;
import dev.countersign.server.people.People;
import dev.countersign.server.products.Products;
import dev.countersign.server.providers.Providers;
import java.util.concurrent.atomic.AtomicLong;

/** State shared by all resource types: time, users and projects, products, accounts, providers, and one counter of ids. */
public final class Core {
    private final Timeline time;
    private final Products products = new Products();
    private final Accounting accounting = new Accounting(products);
    private final Providers providers;
    private volatile People people = People.NOBODY;
    private final AtomicLong nextId = new AtomicLong(1);

    public Core(Timeline time) {
        this.time = time;
        this.providers = new Providers(time);
    }

    public Timeline time() {
        return time;
    }

    public Products products() {
        return products;
    }

    public Accounting accounting() {
        return accounting;
    }

    public Providers providers() {
        return providers;
    }

    public People people() {
        return people;
    }

    Access accessOf(Actor actor) {
        return new UserAccess(actor, people);
    }

    /** Resets the state: other users and projects, no products, and another first id. */
    public void restart(People inhabitants, long firstId) {
        people = inhabitants;
        products.clear();
        accounting.clear();
        nextId.set(firstId);
    }

    String newId() {
        return Long.toString(nextId.getAndIncrement());
    }
}
