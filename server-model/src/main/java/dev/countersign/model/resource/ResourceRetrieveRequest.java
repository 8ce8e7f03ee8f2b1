package dev.countersign.model.resource;

/** Asks for one resource. */
public record ResourceRetrieveRequest<F extends ResourceFlags>(F flags, String id) {}
