package io.gatehouse.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one rule of confidentiality: a case whose process says so is its handlers' alone. Whatever
 * lists, counts, finds, mails or shows cases or their tasks asks it.
 */
@Component
public class Confidential {

  /** The same in SQL, of a task {@code t}. */
  public static final String TASK =
      "exists (select from case_file f where f.key = t.case_key and f.confidential)";

  private static final String ROLE = "role:";

  private final JdbcClient jdbc;

  Confidential(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean is(String caseKey) {
    return jdbc.sql("select exists (select from case_file where key = ? and confidential)")
        .param(caseKey)
        .query(Boolean.class)
        .single();
  }

  /** Roles that the diagram keeps a task in confidence from: their holders do not hear of it. */
  public List<String> rolesKeptFrom(OpenTask task) {
    return jdbc
        .sql("select t.four_eyes from inbox_task t where t.task_id = ? and " + TASK)
        .param(task.id())
        .query(String.class)
        .optional()
        .stream()
        .flatMap(named -> Stream.of(named.strip().split("\\s+")))
        .filter(token -> token.startsWith(ROLE))
        .map(token -> token.substring(ROLE.length()))
        .toList();
  }

  /** The keys of all such cases. */
  public Set<String> all() {
    return new HashSet<>(
        jdbc.sql("select key from case_file where confidential").query(String.class).list());
  }

  public Set<String> among(Collection<String> caseKeys) {
    return new HashSet<>(
        jdbc.sql("select key from case_file where key = any (?) and confidential")
            .param(caseKeys.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
