package io.gatehouse.inbox.comment;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a case.
 *
 * @param task the name of the task that it was said at
 * @param text null once erased
 */
public record Comment(
    Instant at, @Nullable String by, @Nullable String task, @Nullable String text) {

  static final String TEXT = "comment";

  /** Oldest first. */
  public static List<Comment> in(List<EvidenceEntry> entries) {
    return entries.stream().filter(Remark.COMMENT::is).map(Comment::of).toList();
  }

  private static Comment of(EvidenceEntry entry) {
    Map<String, Object> values = Optional.ofNullable(entry.values()).orElse(Map.of());
    return new Comment(
        entry.at(), entry.by(), (String) values.get(Remark.TASK), (String) values.get(TEXT));
  }
}
