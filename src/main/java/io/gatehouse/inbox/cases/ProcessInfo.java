package io.gatehouse.inbox.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a process, as its diagram describes it.
 *
 * @param prefix of its cases' references; absent when it has no cases of its own
 * @param iso clauses and controls that it serves
 * @param title key of the field in its start form that names a case
 * @param confidential whether only who handles such a case reads it
 * @param startable whether people start it
 * @param starters roles that may; everybody when empty
 */
public record ProcessInfo(
    String id,
    String key,
    String name,
    int version,
    @Nullable String description,
    @Nullable String prefix,
    @Nullable String iso,
    @Nullable String title,
    boolean confidential,
    boolean startable,
    Set<String> starters) {}
