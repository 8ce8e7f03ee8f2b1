package dev.countersign.conformance.wire;

import java.time.Duration;

/**
 * The limits of an exchange.
 *
 * @param time from connecting, or the first byte of the request on a kept connection, to the last byte of the response
 * @param headers characters of all names and values together
 * @param body bytes
 */
public record WireLimits(Duration time, int headers, int body) {
    public static final WireLimits USUAL = new WireLimits(Duration.ofSeconds(30), 64 << 10, 16 << 20);
}
