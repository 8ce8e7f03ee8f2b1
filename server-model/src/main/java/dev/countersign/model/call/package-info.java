/** The conventions that every call shares: bulk requests, pages, errors, and how JSON is read and written. */
@NullMarked
package dev.countersign.model.call;

import org.jspecify.annotations.NullMarked;
