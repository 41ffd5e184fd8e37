/** Tokens that let a program in without a password, for one purpose; only their hash is kept. */
@NullMarked
@NamedInterface("token")
package io.gatehouse.identity.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
