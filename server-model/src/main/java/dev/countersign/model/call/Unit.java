package dev.countersign.model.call;

/** An empty value, which is an empty object on the wire. */
public record Unit() {
    public static final Unit UNIT = new Unit();
}
