/** Who gets through: filter chains, the permission table applied, the engine told who is asking. */
@NullMarked
package io.gatehouse.platform.security;

import org.jspecify.annotations.NullMarked;
