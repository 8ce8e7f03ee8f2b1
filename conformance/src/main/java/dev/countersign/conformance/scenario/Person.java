package dev.countersign.conformance.scenario;

/** A user from the documents' examples. */
public enum Person {
    USER("user", "the user"),
    ALICE("alice", "Alice"),
    BOB("bob", "Bob");

    private final String key;
    private final String spoken;

    Person(String key, String spoken) {
        this.key = key;
        this.spoken = spoken;
    }

    /** Returns the person of that name in a step. */
    public static Person named(String name) {
        for (Person person : values()) {
            if (person.spoken.equals(name)) {
                return person;
            }
        }
        throw new IllegalArgumentException("nobody is called '%s'".formatted(name));
    }

    /** The key in the target file. */
    String key() {
        return key;
    }

    @Override
    public String toString() {
        return spoken;
    }
}
