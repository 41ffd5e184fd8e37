/** Clocks drawn on one axis, and the board of all that run. */
@NamedInterface("board")
@NullMarked
package io.gatehouse.incident.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
