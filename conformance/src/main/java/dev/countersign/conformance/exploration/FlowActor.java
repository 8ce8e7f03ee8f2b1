package dev.countersign.conformance.exploration;

/** The users of a flow, by their names in features. The first has created the resource. */
enum FlowActor {
    ALICE("Alice"),
    BOB("Bob"),
    USER("the user");

    private final String name;

    FlowActor(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
