/** Actions that somebody was asked to do, followed up until they are done. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "calendar",
      "evidence",
      "inbox",
      "inbox :: cases",
      "inbox :: form"
    })
@NullMarked
package io.gatehouse.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
