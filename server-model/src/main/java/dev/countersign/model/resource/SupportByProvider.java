package dev.countersign.model.resource;

import java.util.List;
import java.util.Map;

/** What the providers of a workspace offer, by the provider's id. */
public record SupportByProvider<P, S>(Map<String, List<ResolvedSupport<P, S>>> productsByProvider) {}
