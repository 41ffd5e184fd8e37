/** Registers page by page: so many rows after the last one, at the same cost on every page. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
