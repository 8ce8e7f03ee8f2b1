package dev.countersign.conformance.exploration;

/** Who acts in a flow, by the name that features have for them. The first has created the resource. */
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
