/** How much was done in time, counted without telling by whom. */
@NamedInterface("tally")
@NullMarked
package io.gatehouse.evidence.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
