/** Wiring: engine, security, database, web, demo and time machine. Nothing depends on it. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.gatehouse.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
