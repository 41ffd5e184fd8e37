/** The review of the AI policy. */
@NullMarked
package io.gatehouse.cadence.policy;

import org.jspecify.annotations.NullMarked;
