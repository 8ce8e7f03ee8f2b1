/** What every kind of resource shares: catalogue, paging, permissions, bulk transactions, the calls. */
@NullMarked
package dev.countersign.server.resources;

import org.jspecify.annotations.NullMarked;
