/** The engine's view of people: the same accounts and roles as everywhere, for reading. */
@NullMarked
package io.gatehouse.platform.people;

import org.jspecify.annotations.NullMarked;
