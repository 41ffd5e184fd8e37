/** The page of one case: where it stands, what happened, and the evidence. */
@NamedInterface("page")
@NullMarked
package io.gatehouse.inbox.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
