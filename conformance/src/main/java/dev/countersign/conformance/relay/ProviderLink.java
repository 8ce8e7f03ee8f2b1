package dev.countersign.conformance.relay;

import java.net.URI;

/**
 * A Core and a provider, with a relay in each direction.
 *
 * @param provider where the provider is reached so that what passes is remembered
 */
public record ProviderLink(URI provider, RelayLog traffic) {}
