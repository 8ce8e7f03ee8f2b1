/** The data models that every kind of resource shares. */
@NullMarked
package dev.countersign.model.resource;

import org.jspecify.annotations.NullMarked;
