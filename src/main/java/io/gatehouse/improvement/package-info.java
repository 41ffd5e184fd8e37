/** What is improved: actions that somebody was asked to do, and findings that are corrected. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "identity :: permission",
      "calendar",
      "calendar :: due",
      "evidence",
      "inventory",
      "inbox",
      "inbox :: cases",
      "inbox :: form",
      "inbox :: page",
      "csv",
      "listing"
    })
@NullMarked
package io.gatehouse.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
