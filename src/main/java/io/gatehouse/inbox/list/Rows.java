package io.gatehouse.inbox.list;

import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.projection.FourEyes;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.projection.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of somebody's inbox, in words. */
@Component
public class Rows {

  static final String COLUMNS =
      """
      t.*, e.why, coalesce(e.mine, false) as mine, e.excluded, e.holder, e.deputy_of,
      case when t.assignee is null then
        (select count(*) from inbox_entry o where o.task_id = t.task_id and o.excluded is null)
      else 0 end as claimers,
      (select title from case_file c where c.key = t.case_key) as title
      """;

  private final JdbcClient jdbc;
  private final MessageSource messages;
  private final Moments moments;

  Rows(JdbcClient jdbc, MessageSource messages, Moments moments) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.moments = moments;
  }

  /** An open task as this person sees it, also when it is not in their inbox. */
  public Optional<Row> find(String taskId, String account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from inbox_task t
                left join inbox_entry e on e.task_id = t.task_id and e.holder = ?
                where t.task_id = ?
                """)
        .params(account, taskId)
        .query(this::read)
        .optional();
  }

  /** The open tasks of a case as this person sees them, the first due first. */
  public List<Row> ofCase(String caseKey, String account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from inbox_task t
                left join inbox_entry e on e.task_id = t.task_id and e.holder = ?
                where t.case_key = ? order by t.due nulls last, t.task_id
                """)
        .params(account, caseKey)
        .query(this::read)
        .list();
  }

  Row read(ResultSet row, int number) throws SQLException {
    TaskRow found = TaskRows.MAPPER.mapRow(row, number);
    OpenTask task = found.task();
    String excluded = row.getString("excluded");
    boolean theirs = row.getString("holder") != null;
    String deputyOf = row.getString("deputy_of");
    boolean free = task.assignee() == null || task.assignee().equals(deputyOf);
    return new Row(
        task.id(),
        task.name(),
        task.process(),
        task.processName(),
        task.caseKey(),
        task.systemId(),
        task.systemName(),
        CaseFile.subject(row.getString("title"), task.processName(), task.systemName()),
        task.risk(),
        task.roles(),
        task.assignee(),
        row.getBoolean("mine"),
        theirs && free && excluded == null,
        row.getInt("claimers"),
        theirs ? row.getString("why") : String.join(", ", task.roles()),
        deputyOf,
        excluded == null ? null : excluded(excluded),
        hole(found),
        task.due(),
        task.due() != null && task.due().isBefore(moments.now()),
        task.formId());
  }

  private String excluded(String by) {
    if (FourEyes.isStarter(by)) {
      return say("inbox.excluded.starter");
    }
    return FourEyes.role(by)
        .map(role -> say("inbox.excluded.role", role))
        .or(() -> FourEyes.naming(by).map(task -> say("inbox.excluded.named", task)))
        .orElseGet(() -> say("inbox.excluded", ElementNames.inWords(by)));
  }

  private @Nullable String hole(TaskRow row) {
    return row.hole() == null
        ? null
        : say(
            "inbox.hole." + (row.task().roles().isEmpty() ? "person" : row.hole()),
            String.join(", ", row.task().roles()));
  }

  private String say(String key, Object... about) {
    return messages.getMessage(key, about, LocaleContextHolder.getLocale());
  }
}
