package io.gatehouse.inbox.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task as it stands in somebody's inbox.
 *
 * @param subject what the case is about, where process and system do not say it
 * @param claimers how many could claim it
 * @param why the role by which it is here, {@code person} when it names them, or {@code given}
 * @param deputyOf who is away, when it is here in their place
 * @param excluded why four eyes forbid it, as a sentence
 * @param hole why it is with others than its role's holders, as a sentence
 */
public record Row(
    String id,
    String name,
    String process,
    String processName,
    String caseKey,
    @Nullable String systemId,
    @Nullable String systemName,
    @Nullable String subject,
    @Nullable String risk,
    List<String> roles,
    @Nullable String assignee,
    boolean mine,
    boolean claimable,
    int claimers,
    String why,
    @Nullable String deputyOf,
    @Nullable String excluded,
    @Nullable String hole,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String formId) {}
