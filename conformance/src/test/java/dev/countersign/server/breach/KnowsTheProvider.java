package dev.countersign.server.breach;

import dev.countersign.provider.MockProvider;

/** Breaks a house rule. */
public final class KnowsTheProvider {
    private KnowsTheProvider() {}

    public static Class<?> provider() {
        return MockProvider.class;
    }
}
