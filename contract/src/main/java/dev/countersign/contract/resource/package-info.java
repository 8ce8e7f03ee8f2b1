/** The data models that every kind of resource shares. */
@NullMarked
package dev.countersign.contract.resource;

import org.jspecify.annotations.NullMarked;
