/** The job resource type: validation of specifications, updates, operations, and checks of users' access to files. */
@NullMarked
package dev.countersign.server.jobs;

import org.jspecify.annotations.NullMarked;
