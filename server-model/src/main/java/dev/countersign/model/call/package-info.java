/** Conventions that all calls share: bulk requests, pages, errors, and reading and writing JSON. */
@NullMarked
package dev.countersign.model.call;

import org.jspecify.annotations.NullMarked;
