package dev.countersign.conformance.scenario;

/** Somebody whom the documents' examples know. */
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

    /** The person of that name in a sentence. */
    public static Person named(String name) {
        for (Person person : values()) {
            if (person.spoken.equals(name)) {
                return person;
            }
        }
        throw new IllegalArgumentException("nobody is called '%s'".formatted(name));
    }

    /** What the target file calls them. */
    String key() {
        return key;
    }

    @Override
    public String toString() {
        return spoken;
    }
}
