/** Changes to AI systems: classed, approved by others than who asks, made, checked, rolled back. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "evidence",
      "inventory",
      "inventory :: page",
      "csv",
      "inbox",
      "inbox :: cases",
      "inbox :: form",
      "inbox :: page",
      "lifecycle",
      "lifecycle :: request",
      "listing"
    })
@NullMarked
package io.gatehouse.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
