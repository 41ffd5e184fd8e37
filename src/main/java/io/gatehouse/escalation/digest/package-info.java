/** One mail a week that sums up what waits for somebody and for their people. */
@NullMarked
package io.gatehouse.escalation.digest;

import org.jspecify.annotations.NullMarked;
