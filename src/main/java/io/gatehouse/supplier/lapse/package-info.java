/** What follows for systems when a supplier's certificate or approval no longer holds. */
@NullMarked
package io.gatehouse.supplier.lapse;

import org.jspecify.annotations.NullMarked;
