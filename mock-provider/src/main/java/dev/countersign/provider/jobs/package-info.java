/** The engine for jobs: they wait, run and end in time that can be simulated. */
@NullMarked
package dev.countersign.provider.jobs;

import org.jspecify.annotations.NullMarked;
