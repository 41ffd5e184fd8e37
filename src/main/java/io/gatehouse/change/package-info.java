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
      "listing",
      "inbox :: page",
      "lifecycle",
      "lifecycle :: request"
    })
@NullMarked
package io.gatehouse.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
