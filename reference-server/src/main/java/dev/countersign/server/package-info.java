/** UCloud/Core as documented. */
@NullMarked
package dev.countersign.server;

import org.jspecify.annotations.NullMarked;
