/** Public links: custom domains for the web interfaces of jobs. */
@NullMarked
package dev.countersign.model.ingress;

import org.jspecify.annotations.NullMarked;
