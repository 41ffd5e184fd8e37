package io.gatehouse.inbox.cases;

import io.gatehouse.evidence.CaseWitness;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register of cases and the closed tasks tell of a case, whatever its evidence says. */
@Component
class CaseBooks implements CaseWitness {

  private static final String SEEN =
      """
      select 'started' as what, null as task, started_by as by from case_file where key = :key
      union all
      select case when outcome is null then 'withdrawn' else 'ended' end, null, null
      from case_file where key = :key and ended_at is not null
      union all
      select 'completed', task_key, completed_by
      from inbox_closed where case_key = :key and completed_by is not null\
      """;

  private final JdbcClient jdbc;

  CaseBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Seen> seen(String caseKey) {
    return jdbc.sql(SEEN).param("key", caseKey).query(Seen.class).list();
  }
}
