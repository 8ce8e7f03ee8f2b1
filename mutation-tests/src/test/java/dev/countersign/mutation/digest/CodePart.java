package dev.countersign.mutation.digest;

/**
 * A part of a class: a method, or the initialiser of a static field.
 *
 * @param owner the internal name of its class
 * @param descriptor empty for a field
 */
record CodePart(String owner, String name, String descriptor) {
    static CodePart initialiser(String owner, String field) {
        return new CodePart(owner, field, "");
    }

    boolean isInitialiser() {
        return descriptor.isEmpty();
    }
}
