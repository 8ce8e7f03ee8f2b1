package dev.countersign.provider.fault;

/**
 * A fault that an operator has set.
 *
 * @param fired how often it has taken effect since
 */
public record ActiveFault(Fault fault, int fired) {}
