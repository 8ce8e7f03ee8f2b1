package dev.countersign.model.resource;

import java.util.List;
import java.util.Map;

/** The products of a workspace's providers and the support for them, by provider id. */
public record SupportByProvider<P, S>(Map<String, List<ResolvedSupport<P, S>>> productsByProvider) {}
