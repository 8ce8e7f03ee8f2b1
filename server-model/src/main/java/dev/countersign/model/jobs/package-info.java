/** Jobs: resources that run an application. */
@NullMarked
package dev.countersign.model.jobs;

import org.jspecify.annotations.NullMarked;
