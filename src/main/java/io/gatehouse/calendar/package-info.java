/** When work falls due: working days, holidays and the organisation's zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"evidence"})
package io.gatehouse.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
