/** The work of a manager's people and of their own roles. */
@NamedInterface("team")
@NullMarked
package io.gatehouse.inbox.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
