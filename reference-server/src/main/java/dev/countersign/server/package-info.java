/** UCloud/Core as the documents describe it. */
@NullMarked
package dev.countersign.server;

import org.jspecify.annotations.NullMarked;
