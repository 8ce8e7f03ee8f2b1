/** Data models that all kinds of resources share. */
@NullMarked
package dev.countersign.model.resource;

import org.jspecify.annotations.NullMarked;
