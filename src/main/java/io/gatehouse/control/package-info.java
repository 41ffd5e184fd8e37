/** The clauses and reference controls of ISO/IEC 42001:2023, by number and title. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
