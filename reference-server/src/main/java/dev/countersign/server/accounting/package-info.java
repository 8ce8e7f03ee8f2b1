/** Credits granted to workspaces, and the charges of providers. */
@NullMarked
package dev.countersign.server.accounting;

import org.jspecify.annotations.NullMarked;
