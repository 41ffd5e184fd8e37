package io.gatehouse.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each mail speaks of. */
@Repository
class Abouts {

  private final JdbcClient jdbc;

  Abouts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long id, List<About> about) {
    for (About one : about) {
      jdbc.sql(
              "insert into mail_about (mail_id, case_key, task_id, level)"
                  + " values (:id, :case, :task, :level)")
          .param("id", id)
          .param("case", one.caseKey())
          .param("task", one.task())
          .param("level", one.level())
          .update();
    }
  }

  void replace(long id, List<About> about) {
    jdbc.sql("delete from mail_about where mail_id = ?").param(id).update();
    add(id, about);
  }

  List<SentMail> with(List<SentMail> mails) {
    if (mails.isEmpty()) {
      return mails;
    }
    record Line(long mail, About about) {}
    Map<Long, List<About>> about =
        jdbc
            .sql(
                "select mail_id, case_key, task_id, level from mail_about"
                    + " where mail_id = any(:ids) order by case_key, task_id")
            .param("ids", mails.stream().map(SentMail::id).toArray(Long[]::new))
            .query(
                (row, n) ->
                    new Line(
                        row.getLong("mail_id"),
                        new About(
                            row.getString("case_key"),
                            row.getString("task_id"),
                            row.getObject("level", Integer.class))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Line::mail, Collectors.mapping(Line::about, Collectors.toList())));
    return mails.stream().map(m -> m.about(about.getOrDefault(m.id(), List.of()))).toList();
  }
}
