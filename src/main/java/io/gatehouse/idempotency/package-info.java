/** Lets a program send a call again that may have arrived, and have it done once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
