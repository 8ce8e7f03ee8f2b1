package dev.countersign.contract.resource;

/** Asks for one resource. */
public record ResourceRetrieveRequest<F extends ResourceFlags>(F flags, String id) {}
