/** The calendar: what falls due, as pages and as a feed. */
@NullMarked
package io.gatehouse.cadence.agenda;

import org.jspecify.annotations.NullMarked;
