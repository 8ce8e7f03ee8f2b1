package dev.countersign.model.resource;

/** A request for one resource. */
public record ResourceRetrieveRequest<F extends ResourceFlags>(F flags, String id) {}
