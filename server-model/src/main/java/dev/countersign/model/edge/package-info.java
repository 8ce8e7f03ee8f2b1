/** A reverse proxy that changes requests and responses at the edge of a server. */
@NullMarked
package dev.countersign.model.edge;

import org.jspecify.annotations.NullMarked;
