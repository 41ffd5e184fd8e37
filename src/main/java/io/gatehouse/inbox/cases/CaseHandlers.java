package io.gatehouse.inbox.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who handles a case in confidence: who has or may take a task of it, and who has done one. */
@Component
class CaseHandlers {

  private static final String HANDLED =
      """
      select f.key from case_file f
      where f.confidential and (:key::text is null or f.key = :key) and (
        exists (
          select from inbox_task t join inbox_entry e on e.task_id = t.task_id
          where t.case_key = f.key and e.holder = :account and e.excluded is null)
        or exists (
          select from inbox_closed c where c.case_key = f.key and c.completed_by = :account))
      """;

  private final JdbcClient jdbc;

  CaseHandlers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean handles(String account, String caseKey) {
    return !keys(account, caseKey).isEmpty();
  }

  List<String> handledBy(String account) {
    return keys(account, null);
  }

  private List<String> keys(String account, @Nullable String caseKey) {
    return jdbc.sql(HANDLED)
        .param("account", account)
        .param("key", caseKey)
        .query(String.class)
        .list();
  }
}
