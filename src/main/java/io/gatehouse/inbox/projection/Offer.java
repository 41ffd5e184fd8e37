package io.gatehouse.inbox.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a task in their inbox.
 *
 * @param hole why it went further than its role: {@code nobody} holds it, or all are {@code
 *     excluded}
 */
record Offer(List<Entry> entries, @Nullable String hole) {}
