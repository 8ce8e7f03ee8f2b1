/** HTTP code that both servers share: limits, errors, bearer tokens, and calls to each other. */
@NullMarked
package dev.countersign.model.http;

import org.jspecify.annotations.NullMarked;
