/** Which products there are, and which workspace may use them. */
@NullMarked
package dev.countersign.server.products;

import org.jspecify.annotations.NullMarked;
