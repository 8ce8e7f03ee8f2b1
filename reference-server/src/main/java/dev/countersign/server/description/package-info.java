/** The OpenAPI 3.1 description of the server, for use by other tools. */
@NullMarked
package dev.countersign.server.description;

import org.jspecify.annotations.NullMarked;
