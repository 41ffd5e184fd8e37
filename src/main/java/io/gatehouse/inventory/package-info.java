/** The organisation's AI systems: one record each, and what is known about it. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "identity :: editing",
      "calendar",
      "csv",
      "csv :: importing",
      "csv :: upload",
      "evidence",
      "listing"
    })
@NullMarked
package io.gatehouse.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
