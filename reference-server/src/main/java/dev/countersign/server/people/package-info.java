/** Who there is: users, projects, their groups, and who calls on behalf of which workspace. */
@NullMarked
package dev.countersign.server.people;

import org.jspecify.annotations.NullMarked;
