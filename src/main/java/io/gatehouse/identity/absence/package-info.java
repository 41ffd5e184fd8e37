/** Who is away, and who stands in for them meanwhile. */
@NamedInterface("absence")
@NullMarked
package io.gatehouse.identity.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
