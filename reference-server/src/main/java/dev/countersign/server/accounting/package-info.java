/** What workspaces were granted, and what providers have charged them. */
@NullMarked
package dev.countersign.server.accounting;

import org.jspecify.annotations.NullMarked;
