/** Users, projects, their groups, and the callers of requests. */
@NullMarked
package dev.countersign.server.people;

import org.jspecify.annotations.NullMarked;
