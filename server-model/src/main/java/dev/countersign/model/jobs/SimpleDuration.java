package dev.countersign.model.jobs;

import java.time.Duration;

/** A duration in hours, minutes and seconds, as users enter it. */
public record SimpleDuration(int hours, int minutes, int seconds) {
    public SimpleDuration {
        if (hours < 0 || minutes < 0 || seconds < 0) {
            throw new IllegalArgumentException("a duration has no negative part");
        }
    }

    public Duration toDuration() {
        return Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
    }
}
