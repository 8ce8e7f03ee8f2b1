/** The Agave jobs service, with the permissions that share jobs. */
@NullMarked
package dev.countersign.server.agave;

import org.jspecify.annotations.NullMarked;
