/** A proxy at the edge of a server that changes requests and responses on their way. */
@NullMarked
package dev.countersign.model.edge;

import org.jspecify.annotations.NullMarked;
