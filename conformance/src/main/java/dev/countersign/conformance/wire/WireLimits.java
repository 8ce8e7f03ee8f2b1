package dev.countersign.conformance.wire;

import java.time.Duration;

/**
 * How much of an answer is taken.
 *
 * @param time from the first byte of the request to the last of the answer
 * @param headers characters of all names and values together
 * @param body bytes
 */
public record WireLimits(Duration time, int headers, int body) {
    public static final WireLimits USUAL = new WireLimits(Duration.ofSeconds(30), 64 << 10, 16 << 20);
}
