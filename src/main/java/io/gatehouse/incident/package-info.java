/** What went wrong with AI systems: reported, contained, notified in time, learned from. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "identity :: token",
      "idempotency",
      "calendar",
      "calendar :: due",
      "control",
      "csv",
      "evidence",
      "mail",
      "mail :: letter",
      "inventory",
      "inventory :: page",
      "inbox",
      "inbox :: cases",
      "inbox :: form",
      "inbox :: model",
      "inbox :: page",
      "inbox :: starting",
      "lifecycle",
      "lifecycle :: request",
      "improvement",
      "change",
      "listing"
    })
@NullMarked
package io.gatehouse.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
