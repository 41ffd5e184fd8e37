package io.gatehouse.inbox.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens a case.
 *
 * @param process key of the process
 * @param systemId the AI system that it is about, when known
 * @param parent key of the case that calls it
 * @param by account that starts it
 * @param title what people call this one case; the process's name when absent
 * @param values what was filled in to start it
 */
public record NewCase(
    String process,
    @Nullable String systemId,
    @Nullable String parent,
    String by,
    @Nullable String title,
    Map<String, Object> values) {}
