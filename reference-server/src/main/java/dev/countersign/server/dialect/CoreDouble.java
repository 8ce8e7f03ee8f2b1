package dev.countersign.server.dialect;

import dev.countersign.contract.edge.EdgeFilter;

/** Makes our Core answer as a real one does. Keeps what it has to remember; it serves one Core. */
public interface CoreDouble {
    /** Stands between Core and those who call it, users and providers alike. */
    EdgeFilter towardsCallers();

    /** Stands between Core and the providers that it calls. */
    EdgeFilter towardsProviders();
}
