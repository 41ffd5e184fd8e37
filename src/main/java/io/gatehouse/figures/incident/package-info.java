/** Figures of incidents and their clocks; drills are in none. */
@NullMarked
package io.gatehouse.figures.incident;

import org.jspecify.annotations.NullMarked;
