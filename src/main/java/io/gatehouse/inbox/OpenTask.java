package io.gatehouse.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that somebody has to do, in the words of the work. */
public record OpenTask(
    String id,
    String key,
    String name,
    String process,
    String processName,
    String caseKey,
    @Nullable String systemId,
    @Nullable String systemName,
    @Nullable String risk,
    List<String> roles,
    @Nullable String assignee,
    @Nullable Instant due,
    Instant created,
    @Nullable String formId,
    @Nullable String iso) {}
