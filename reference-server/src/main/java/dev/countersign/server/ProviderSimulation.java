package dev.countersign.server;

import java.net.URI;

/**
 * The simulation API of a provider that is on the same stage; the token of Core's operator opens it.
 *
 * @param url of the provider itself, whatever stands between it and Core
 * @param ownClock whether its clock is one of its own, as that of another process is; it then moves together with Core's
 */
public record ProviderSimulation(URI url, boolean ownClock) {}
