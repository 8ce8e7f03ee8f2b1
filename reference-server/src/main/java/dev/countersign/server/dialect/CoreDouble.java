package dev.countersign.server.dialect;

import dev.countersign.model.edge.EdgeFilter;

/** Makes our Core behave like a real one. Stateful; an instance serves one Core. */
public interface CoreDouble {
    /** The filter between Core and its callers: users and providers. */
    EdgeFilter towardsCallers();

    /** The filter between Core and the providers that it calls. */
    EdgeFilter towardsProviders();
}
