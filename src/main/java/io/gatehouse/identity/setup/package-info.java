/** Who has to be there before anybody can sign in: a server's administrator, a demo's accounts. */
@NullMarked
@NamedInterface("setup")
package io.gatehouse.identity.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
