/** Sets deadlines, reminds before them and takes what stays undone up the ladder. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "identity :: absence",
      "identity :: change",
      "identity :: preference",
      "calendar",
      "evidence",
      "mail",
      "mail :: letter",
      "inbox",
      "inbox :: cases",
      "inbox :: team",
      "inventory"
    })
package io.gatehouse.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
