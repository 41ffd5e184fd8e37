/** Brings people kept in a file into the organisation: planned, shown, then done as a whole. */
@NullMarked
package io.gatehouse.identity.importing;

import org.jspecify.annotations.NullMarked;
