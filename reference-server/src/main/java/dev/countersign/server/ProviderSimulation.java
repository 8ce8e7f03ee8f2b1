package dev.countersign.server;

import java.net.URI;

/**
 * The simulation API of a provider in the same environment. It accepts the token of Core's operator.
 *
 * @param url of the provider itself, not of a proxy between it and Core
 * @param ownClock whether the provider has its own clock, as one in another process does; it then moves together with
 *     Core's
 */
public record ProviderSimulation(URI url, boolean ownClock) {}
