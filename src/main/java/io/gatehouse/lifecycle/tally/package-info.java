/** How long decisions take, counted without telling whose they are. */
@NamedInterface("tally")
@NullMarked
package io.gatehouse.lifecycle.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
