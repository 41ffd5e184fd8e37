/**
 * Who supplies what AI systems are made of: reviewed, certified, and what follows when it lapses.
 */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "calendar",
      "calendar :: due",
      "csv",
      "csv :: importing",
      "csv :: upload",
      "evidence",
      "inventory",
      "inventory :: page",
      "inventory :: classification",
      "inbox",
      "inbox :: cases",
      "inbox :: form",
      "inbox :: page",
      "improvement",
      "lifecycle",
      "lifecycle :: request",
      "change",
      "mail",
      "mail :: letter",
      "listing"
    })
@NullMarked
package io.gatehouse.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
