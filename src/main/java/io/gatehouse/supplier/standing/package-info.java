/** How a supplier stands: how much depends on it, whether it may be used, what is certified. */
@NamedInterface("standing")
@NullMarked
package io.gatehouse.supplier.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
