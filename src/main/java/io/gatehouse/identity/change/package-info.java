/** What changed about people, published in the transaction of the change. */
@NamedInterface("change")
@NullMarked
package io.gatehouse.identity.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
