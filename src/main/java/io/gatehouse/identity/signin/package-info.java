/** Signing in, slowly after failures, and changing one's password. */
@NullMarked
@NamedInterface("signin")
package io.gatehouse.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
