package dev.countersign.model.resource;

/** Notifies a provider that a user or project is about to use it. May be sent repeatedly. */
public record ResourceInitializationRequest(ResourceOwner principal) {}
