/** The pages that show and edit people, and the roles that nobody holds. */
@NullMarked
@NamedInterface("editing")
package io.gatehouse.identity.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
