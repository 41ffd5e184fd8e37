package io.gatehouse.inbox.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last time that each open task was given to somebody. */
@Repository
public class Delegations {

  private static final String SINCE =
      "t.task_id = d.task_id and t.assignee = d.receiver and t.claimed = d.claimed";

  /**
   * Of {@code task_delegation d} and {@code inbox_task t}: somebody else gave it to whoever has it
   * since. What an inbox lists as given is by this what can be taken back.
   */
  public static final String STANDING = SINCE + " and d.giver <> d.receiver";

  private static final String READ =
      """
      select d.*, exists (select from task_draft w where w.task_id = d.task_id
        and w.account = d.receiver and w.saved >= d.claimed) as begun
      from task_delegation d join inbox_task t on\s""";

  private final JdbcClient jdbc;

  Delegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that whoever has the task now got it from this person. */
  public void add(
      String taskId, String giver, Grounds grounds, Before before, @Nullable String note) {
    jdbc.sql(
            """
            insert into task_delegation
              (task_id, giver, why, on_behalf_of, former, former_for, receiver, note, claimed,
                told)
            select task_id, :giver, :why, :behalf, :former, :formerFor, assignee, :note, claimed,
              false
            from inbox_task where task_id = :id
            on conflict (task_id) do update set giver = excluded.giver, why = excluded.why,
              on_behalf_of = excluded.on_behalf_of, former = excluded.former,
              former_for = excluded.former_for, receiver = excluded.receiver,
              note = excluded.note, claimed = excluded.claimed, told = excluded.told
            """)
        .param("id", taskId)
        .param("giver", giver)
        .param("why", grounds.why())
        .param("behalf", grounds.onBehalfOf(), java.sql.Types.VARCHAR)
        .param("former", before.holder(), java.sql.Types.VARCHAR)
        .param("formerFor", before.onBehalfOf(), java.sql.Types.VARCHAR)
        .param("note", note, java.sql.Types.VARCHAR)
        .update();
  }

  /** How the task came to who has it; nothing once it went on to somebody else, or was released. */
  public Optional<Delegation> standing(String taskId) {
    return jdbc.sql(READ + STANDING + " where d.task_id = ?")
        .param(taskId)
        .query(Delegations::read)
        .optional();
  }

  /** The same where it was this person who gave it away. */
  public Optional<Delegation> by(String taskId, String account) {
    return standing(taskId).filter(given -> given.giver().equals(account));
  }

  /** What this person reassigned and whoever got it has since, be it they themselves. */
  public Optional<Delegation> reassigned(String taskId, String account) {
    return jdbc.sql(READ + SINCE + " where d.task_id = ? and d.giver = ? and d.why = ?")
        .params(taskId, account, Grounds.REASSIGNED.why())
        .query(Delegations::read)
        .optional();
  }

  /**
   * What the receiver of this task was not told of yet, this one and others; from now on they are.
   */
  List<String> tell(String taskId) {
    return jdbc.sql(
            """
            update task_delegation set told = true
            where not told and receiver = (select receiver from task_delegation where task_id = ?)
            returning task_id
            """)
        .param(taskId)
        .query(String.class)
        .list();
  }

  private static Delegation read(ResultSet row, int number) throws SQLException {
    return new Delegation(
        row.getString("giver"),
        new Grounds(row.getString("why"), row.getString("on_behalf_of")),
        row.getString("receiver"),
        row.getString("note"),
        row.getObject("claimed", OffsetDateTime.class).toInstant(),
        row.getBoolean("begun"),
        new Before(row.getString("former"), row.getString("former_for")));
  }
}
