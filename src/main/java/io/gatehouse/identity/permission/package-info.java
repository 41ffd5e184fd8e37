/** What a role may see and do. */
@NullMarked
@NamedInterface("permission")
package io.gatehouse.identity.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
