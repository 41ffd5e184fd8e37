/** What is reviewed again and again, and when: obligations, the calendar and its feed. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "identity :: permission",
      "identity :: token",
      "calendar",
      "calendar :: due",
      "evidence",
      "inventory",
      "inventory :: page",
      "inbox",
      "inbox :: cases",
      "inbox :: form",
      "inbox :: model",
      "improvement",
      "lifecycle",
      "lifecycle :: review",
      "mail :: letter",
      "supplier",
      "supplier :: review",
      "supplier :: standing",
      "listing"
    })
@NullMarked
package io.gatehouse.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
