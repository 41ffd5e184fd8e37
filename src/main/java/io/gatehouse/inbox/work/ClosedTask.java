package io.gatehouse.inbox.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * @param by null when it was withdrawn
 */
record ClosedTask(
    String id,
    String name,
    String processName,
    String caseKey,
    @Nullable String systemId,
    List<String> roles,
    List<String> people,
    @Nullable String assignee,
    @Nullable String by,
    Instant at) {}
