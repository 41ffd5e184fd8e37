package io.gatehouse.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mail that was posted, and where each stands. */
@Repository
class Mails {

  private static final String COLUMNS =
      """
      select id, key, recipient, address, kind, subject, text_body, html_body, message_id, state, tries,
             error, posted_at, sent_at
      from mail
      """;

  private final JdbcClient jdbc;
  private final Abouts abouts;

  Mails(JdbcClient jdbc, Abouts abouts) {
    this.jdbc = jdbc;
    this.abouts = abouts;
  }

  /** Waits for a concurrent transaction that posts the same key; empty when that one committed. */
  Optional<Long> add(Mail mail, String address, String messageId, Instant now) {
    Optional<Long> id =
        jdbc.sql(
                """
                insert into mail (key, recipient, address, kind, subject, text_body, html_body,
                                  message_id, posted_at)
                values (:key, :to, :address, :kind, :subject, :text, :html, :messageId, :now)
                on conflict (key) do nothing
                returning id
                """)
            .param("key", mail.key())
            .param("to", mail.to())
            .param("address", address)
            .param("kind", mail.kind())
            .param("subject", mail.subject())
            .param("text", mail.text())
            .param("html", mail.html())
            .param("messageId", messageId)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .optional();
    id.ifPresent(mailId -> abouts.add(mailId, mail.about()));
    return id;
  }

  Optional<SentMail> find(long id) {
    return abouts
        .with(jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(this::row).list())
        .stream()
        .findFirst();
  }

  SentMail get(long id) {
    return find(id).orElseThrow(() -> new NoSuchMail(id));
  }

  /** Newest first. */
  List<SentMail> find(MailQuery query) {
    return abouts.with(
        jdbc.sql(
                COLUMNS
                    + """
                    where (cast(:to as text) is null or lower(recipient) = :to or lower(address) = :to)
                      and (cast(:subject as text) is null or position(:subject in lower(subject)) > 0)
                      and (cast(:state as text) is null or state = :state)
                      and (cast(:before as bigint) is null or id < :before)
                    order by id desc
                    limit :size
                    """)
            .param("to", lower(query.to()))
            .param("subject", lower(query.subject()))
            .param("state", query.state() == null ? null : query.state().key())
            .param("before", query.before())
            .param("size", query.size())
            .query(this::row)
            .list());
  }

  /** Every mail that spoke of this task, oldest first. */
  List<SentMail> aboutTask(String task) {
    return abouts.with(
        jdbc.sql(
                COLUMNS
                    + "where id in (select mail_id from mail_about where task_id = :task)"
                    + " order by id")
            .param("task", task)
            .query(this::row)
            .list());
  }

  /** As if it had been posted like that; does nothing to what does not wait any more. */
  void rewrite(SentMail mail) {
    int rewritten =
        jdbc.sql(
                "update mail set kind = :kind, subject = :subject, text_body = :text,"
                    + " html_body = :html, posted_at = :posted where id = :id and state = 'waiting'")
            .param("id", mail.id())
            .param("kind", mail.kind())
            .param("subject", mail.subject())
            .param("text", mail.text())
            .param("html", mail.html())
            .param("posted", Timestamp.from(mail.posted()))
            .update();
    if (rewritten == 1) {
      abouts.replace(mail.id(), mail.about());
    }
  }

  /** False when it does not wait any more. */
  boolean recordSent(long id, String address, Instant at) {
    return jdbc.sql(
                "update mail set state = 'sent', address = :address, sent_at = :at, error = null,"
                    + " tries = tries + 1 where id = :id and state = 'waiting'")
            .param("id", id)
            .param("address", address)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void recordFailure(long id, String error) {
    jdbc.sql("update mail set error = :error, tries = tries + 1 where id = :id")
        .param("id", id)
        .param("error", error)
        .update();
  }

  void drop(long id) {
    move(id, MailState.WAITING, MailState.DROPPED);
  }

  void giveUp(long id) {
    move(id, MailState.WAITING, MailState.FAILED);
  }

  void refuse(long id, String reply) {
    jdbc.sql(
            "update mail set state = 'refused', error = :reply, tries = tries + 1"
                + " where id = :id and state = 'waiting'")
        .param("id", id)
        .param("reply", reply)
        .update();
  }

  boolean retry(long id) {
    return move(id, MailState.FAILED, MailState.WAITING)
        || move(id, MailState.REFUSED, MailState.WAITING);
  }

  List<Long> retryAll() {
    return jdbc.sql(
            "update mail set state = 'waiting' where state in ('failed', 'refused') returning id")
        .query(Long.class)
        .list();
  }

  int undelivered() {
    return jdbc.sql("select count(*) from mail where state in ('failed', 'refused')")
        .query(Integer.class)
        .single();
  }

  Optional<Instant> nextTry(long id) {
    return jdbc.sql(
            "select min(execution_time) as at from scheduled_tasks"
                + " where task_name = :task and task_instance like :executions")
        .param("task", Delivery.TASK)
        .param("executions", Delivery.executions(id))
        .query((row, number) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(Timestamp::toInstant);
  }

  private boolean move(long id, MailState from, MailState to) {
    return jdbc.sql("update mail set state = :to where id = :id and state = :from")
            .param("id", id)
            .param("from", from.key())
            .param("to", to.key())
            .update()
        == 1;
  }

  private SentMail row(ResultSet row, int number) throws SQLException {
    return new SentMail(
        row.getLong("id"),
        row.getString("key"),
        row.getString("recipient"),
        row.getString("address"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"),
        row.getString("message_id"),
        MailState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("tries"),
        row.getString("error"),
        row.getTimestamp("posted_at").toInstant(),
        row.getTimestamp("sent_at") == null ? null : row.getTimestamp("sent_at").toInstant(),
        List.of());
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
