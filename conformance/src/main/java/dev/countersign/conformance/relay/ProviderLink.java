package dev.countersign.conformance.relay;

import java.net.URI;

/**
 * The link between a Core and a provider, with a recording relay in each direction.
 *
 * @param provider the URL at which the provider is called through its relay
 */
public record ProviderLink(URI provider, RelayLog traffic) {}
