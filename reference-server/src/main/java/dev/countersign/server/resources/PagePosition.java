package dev.countersign.server.resources;

/**
 * Where a resource stands in the catalogue. Never changes, so that pages stay in order whatever others do.
 *
 * @param createdAt ms since epoch
 */
record PagePosition(long createdAt, long id, String createdBy) {}
