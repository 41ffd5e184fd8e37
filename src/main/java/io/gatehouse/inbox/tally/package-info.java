/** How much of the open work is late, counted without telling whose it is. */
@NamedInterface("tally")
@NullMarked
package io.gatehouse.inbox.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
