/** The jobs service of Agave, with the permissions by which jobs are shared. */
@NullMarked
package dev.countersign.server.agave;

import org.jspecify.annotations.NullMarked;
