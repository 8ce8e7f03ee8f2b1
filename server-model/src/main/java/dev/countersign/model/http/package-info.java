/** What both servers do alike on HTTP: limits, errors, bearer tokens, and calls to each other. */
@NullMarked
package dev.countersign.model.http;

import org.jspecify.annotations.NullMarked;
