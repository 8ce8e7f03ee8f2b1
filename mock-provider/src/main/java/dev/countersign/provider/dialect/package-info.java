/** Test doubles of real providers: filters in front of the mock provider that make it respond as those do. */
@NullMarked
package dev.countersign.provider.dialect;

import org.jspecify.annotations.NullMarked;
