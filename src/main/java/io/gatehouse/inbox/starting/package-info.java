/** What people start themselves: the offers, the start form, and the case that comes of it. */
@NamedInterface("starting")
@NullMarked
package io.gatehouse.inbox.starting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
