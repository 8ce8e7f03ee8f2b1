/** Time as a collaborator, simulated or the system's own. */
@NullMarked
package dev.countersign.model.time;

import org.jspecify.annotations.NullMarked;
