/** Who works here: people, the roles they hold for the organisation or one system, sign-in. */
@ApplicationModule(allowedDependencies = {"calendar", "csv", "evidence", "listing"})
@NullMarked
package io.gatehouse.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
