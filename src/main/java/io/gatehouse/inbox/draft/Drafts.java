package io.gatehouse.inbox.draft;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.Written;
import io.gatehouse.inbox.projection.TaskDoor;
import io.gatehouse.inbox.work.PresentTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one draft a task and person, for those who may complete it, while it is open. */
@Component
class Drafts {

  /** Characters of JSON: some hundred pages, and no place to store things in. */
  static final int MOST = 256 * 1024;

  private final PresentTasks present;
  private final TaskDoor door;
  private final JdbcClient jdbc;
  private final Moments moments;

  Drafts(PresentTasks present, TaskDoor door, JdbcClient jdbc, Moments moments) {
    this.present = present;
    this.door = door;
    this.jdbc = jdbc;
    this.moments = moments;
  }

  /** The task is held meanwhile: what is completed at the same moment leaves no draft behind. */
  @Transactional
  public Draft keep(String taskId, String account, Typed sent) {
    door.checkCompleting(present.take(taskId, account), account);
    String typed = Written.storable(sent.written());
    if (typed.length() > MOST) {
      throw new DraftTooLarge(MOST);
    }
    Instant now = moments.now().truncatedTo(ChronoUnit.MILLIS);
    jdbc.sql(
            """
            insert into task_draft as kept (task_id, account, typed, saved, page, turn)
            values (?, ?, ?, ?, ?, ?)
            on conflict (task_id, account) do update
            set typed = excluded.typed, saved = excluded.saved, page = excluded.page,
              turn = excluded.turn
            where (kept.page = excluded.page and kept.turn > excluded.turn) is not true
            """)
        .params(taskId, account, typed, now.atOffset(ZoneOffset.UTC), sent.page(), sent.turn())
        .update();
    return find(taskId, account).orElseThrow();
  }

  Optional<Draft> find(String taskId, String account) {
    present.read(taskId, account);
    return jdbc.sql("select typed, saved, page from task_draft where task_id = ? and account = ?")
        .params(taskId, account)
        .query(this::read)
        .optional();
  }

  void forget(String taskId, String account) {
    jdbc.sql("delete from task_draft where task_id = ? and account = ?")
        .params(taskId, account)
        .update();
  }

  private Draft read(ResultSet row, int number) throws SQLException {
    Instant saved = row.getObject("saved", OffsetDateTime.class).toInstant();
    return new Draft(
        row.getString("typed"), saved, moments.say(saved), row.getObject("page", Long.class));
  }
}
