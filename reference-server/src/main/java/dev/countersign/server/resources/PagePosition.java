package dev.countersign.server.resources;

/**
 * The position of a resource in the catalogue. Immutable, so that the order of pages is not affected by changes.
 *
 * @param createdAt ms since epoch
 */
record PagePosition(long createdAt, long id, String createdBy) {}
