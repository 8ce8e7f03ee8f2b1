package dev.countersign.conformance.cli;

/** A JVM shutdown hook, registered until it is closed. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    Interruption(Runnable whenStopped) {
        hook = new Thread(whenStopped, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The JVM is shutting down: the hook runs.
        }
    }
}
