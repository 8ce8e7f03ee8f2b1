package dev.countersign.model.call;

/** Nothing, which is an empty object on the wire. */
public record Unit() {
    public static final Unit UNIT = new Unit();
}
