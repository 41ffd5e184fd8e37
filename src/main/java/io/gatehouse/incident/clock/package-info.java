/** The limits within which others are notified of an incident, by law or by own rule. */
@NullMarked
package io.gatehouse.incident.clock;

import org.jspecify.annotations.NullMarked;
