package io.gatehouse.inbox.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as programs read it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InboxItem(
    String id,
    String name,
    String process,
    @JsonProperty("case") String caseKey,
    @Nullable String system,
    @Nullable String assignee,
    List<String> roles,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String formId,
    @Nullable String excluded,
    @Nullable String deputyOf) {

  public static InboxItem of(Row row) {
    return new InboxItem(
        row.id(),
        row.name(),
        row.process(),
        row.caseKey(),
        row.systemId(),
        row.assignee(),
        row.roles(),
        row.due(),
        row.overdue(),
        row.formId(),
        row.excluded(),
        row.deputyOf());
  }
}
