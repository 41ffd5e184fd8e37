/** Registers that show each reader what they may read, page by page. */
@NamedInterface("listing")
@NullMarked
package io.gatehouse.inbox.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
