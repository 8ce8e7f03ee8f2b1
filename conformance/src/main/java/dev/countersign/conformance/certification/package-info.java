/** Certifies targets: runs the scenarios of their profiles, and writes the report and the certificate. */
@NullMarked
package dev.countersign.conformance.certification;

import org.jspecify.annotations.NullMarked;
