/** The server's check that what people fill in fits the form, answer by answer. */
@NullMarked
@NamedInterface("filling")
package io.gatehouse.inbox.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
