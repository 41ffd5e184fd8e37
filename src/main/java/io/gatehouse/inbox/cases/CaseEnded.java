package io.gatehouse.inbox.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case came to its end, told in the engine's transaction.
 *
 * @param parent key of the case that called it
 * @param outcome name of the end event; absent when the case was withdrawn with its parent
 */
public record CaseEnded(
    String caseKey, String process, @Nullable String parent, @Nullable String outcome) {}
