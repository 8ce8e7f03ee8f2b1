package dev.countersign.model.resource;

/** Tells a provider that somebody is about to use it. It may come again and again. */
public record ResourceInitializationRequest(ResourceOwner principal) {}
