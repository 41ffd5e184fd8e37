/**
 * Reads comma-separated files as people really save them, and writes ones that are safe to open.
 */
@ApplicationModule(
    displayName = "CSV",
    allowedDependencies = {})
@NullMarked
package io.gatehouse.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
