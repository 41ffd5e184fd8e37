/**
 * A system's way through its life: registration, stages, gates, reviews and what is asked of it.
 */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "calendar",
      "calendar :: due",
      "evidence",
      "evidence :: file",
      "inventory",
      "inventory :: page",
      "inventory :: classification",
      "inbox",
      "inbox :: cases",
      "inbox :: filling",
      "inbox :: form",
      "inbox :: model",
      "inbox :: page",
      "improvement",
      "mail",
      "mail :: letter"
    })
@NullMarked
package io.gatehouse.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
