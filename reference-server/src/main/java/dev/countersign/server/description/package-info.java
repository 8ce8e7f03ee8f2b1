/** What is offered, said in OpenAPI 3.1, so that other tools can drive it. */
@NullMarked
package dev.countersign.server.description;

import org.jspecify.annotations.NullMarked;
