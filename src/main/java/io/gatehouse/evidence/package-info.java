/**
 * What happened in a case and what people decided, in one append-only hash chain a case, with the
 * files.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.gatehouse.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
