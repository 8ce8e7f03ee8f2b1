/** Jobs: a kind of resource that runs an application. */
@NullMarked
package dev.countersign.model.jobs;

import org.jspecify.annotations.NullMarked;
