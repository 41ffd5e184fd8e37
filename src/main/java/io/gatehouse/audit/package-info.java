/** Looks at the others from outside: so far, at whether their evidence is still what it was. */
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "evidence",
      "evidence :: checkpoint",
      "mail",
      "mail :: letter"
    })
@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
