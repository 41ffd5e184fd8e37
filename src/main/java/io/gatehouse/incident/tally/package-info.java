/** How many incidents and how punctual notifications, counted without telling which; no drills. */
@NamedInterface("tally")
@NullMarked
package io.gatehouse.incident.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
