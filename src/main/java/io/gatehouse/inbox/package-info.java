/** What waits for whom: every open task as one row a holder, and the work that people do on it. */
@NullMarked
@ApplicationModule(
    displayName = "Inbox",
    allowedDependencies = {
      "identity",
      "identity :: change",
      "identity :: absence",
      "identity :: permission",
      "identity :: editing",
      "identity :: preference",
      "calendar",
      "calendar :: due",
      "evidence",
      "evidence :: file",
      "evidence :: reading",
      "inventory",
      "inventory :: classification",
      "csv",
      "control",
      "mail",
      "mail :: letter",
      "listing"
    })
package io.gatehouse.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
