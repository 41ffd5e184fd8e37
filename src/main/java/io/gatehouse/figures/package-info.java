/** Looks at the others in figures: how late, how long, how many, drawn with the numbers beside. */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "csv",
      "evidence :: tally",
      "inbox",
      "inbox :: tally",
      "incident :: tally",
      "lifecycle :: tally"
    })
@NullMarked
package io.gatehouse.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
