package dev.countersign.provider.fault;

/**
 * A fault as an operator has set it.
 *
 * @param fired how many calls it has spoiled since
 */
public record SetFault(Fault fault, int fired) {}
