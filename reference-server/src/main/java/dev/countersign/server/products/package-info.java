/** Products, and which workspaces may use them. */
@NullMarked
package dev.countersign.server.products;

import org.jspecify.annotations.NullMarked;
