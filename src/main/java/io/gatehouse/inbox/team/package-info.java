/** The work of a manager's people and of their own roles. */
@NullMarked
package io.gatehouse.inbox.team;

import org.jspecify.annotations.NullMarked;
