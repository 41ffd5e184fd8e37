package io.gatehouse.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that tests know, put beside nothing else; all within the test's transaction. */
class Known {

  private final JdbcClient database;
  private final Clock clock;
  private int number;

  Known(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.sql("delete from inbox_entry").update();
    database.sql("delete from inbox_task").update();
    database.sql("delete from gate_requirement").update();
    database.sql("delete from gate").update();
  }

  /** An open task. */
  void overdue(String process, String caseKey, Duration since, String... roles) {
    String id = "known-" + number++;
    database
        .sql(
            """
            insert into inbox_task (task_id, task_key, name, process, process_name, version,
              case_key, roles, people, due, created)
            values (?, 'Task_Known', 'Known task', ?, 'Known', 1, ?, ?, '{}', ?, ?)
            """)
        .params(
            id,
            process,
            caseKey,
            roles,
            Timestamp.from(clock.instant().minus(since)),
            Timestamp.from(clock.instant().minus(Duration.ofDays(90))))
        .update();
  }

  void decided(String gate, String caseKey, Instant at, double days) {
    database
        .sql(
            """
            insert into gate (case_key, system_id, name, opened_at, table_version, decided_at)
            values (?, 'AIS-2026-9999', ?, ?, 1, ?)
            """)
        .params(
            caseKey,
            gate,
            Timestamp.from(at.minusSeconds((long) (days * 86_400))),
            Timestamp.from(at))
        .update();
  }

  /** A task that was done. */
  void done(String process, String caseKey, Instant at, boolean late) {
    database
        .sql("insert into evidence_head values (?, 1, 'x') on conflict do nothing")
        .param(caseKey)
        .update();
    database
        .sql(
            """
            insert into evidence_entry (case_key, seq, at, what, late, files, process, version,
              previous, hash)
            values (?, ?, ?, 'completed', ?, '[]', ?, 1, 'x', 'x')
            """)
        .params(caseKey, 100 + number++, Timestamp.from(at), late, process)
        .update();
  }
}
