/** Obligations for people and programs. */
@NullMarked
package io.gatehouse.cadence.page;

import org.jspecify.annotations.NullMarked;
