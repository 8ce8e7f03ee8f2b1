/** What all resource types share: catalogue, paging, permissions, bulk transactions, HTTP calls. */
@NullMarked
package dev.countersign.server.resources;

import org.jspecify.annotations.NullMarked;
