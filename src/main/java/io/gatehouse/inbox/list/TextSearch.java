package io.gatehouse.inbox.list;

import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.SearchText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds tasks by what they and their cases are called, and by what was filled in in their cases. A
 * text that few have is looked up first; for one that many have, an inbox is read in its order
 * until the page is full.
 */
@Component
class TextSearch {

  private static final int FEW = 3_000;

  /** As the index has it. */
  private static final String OWN =
      """
      (t.name || ' ' || t.case_key || ' ' || coalesce(t.system_name, '') || ' '
        || coalesce(t.system_id, '') || ' ' || t.process_name) ilike :q
      """;

  private static final String TITLE =
      "(select from case_file c where c.key = t.case_key and c.title ilike :q)";

  /** Each of these by an index of its own. */
  private static final List<String> NAMED = List.of(OWN, "exists " + TITLE);

  private static final String SAID =
      """
      exists (select from evidence_values v
        where v.case_key = t.case_key and v.words ilike :q and not %s)
      """
          .formatted(Confidential.TASK);

  private static final String FOUND =
      Stream.concat(NAMED.stream(), Stream.of(SAID))
          .map(
              one ->
                  "(select t.task_id from inbox_task t where " + one + " limit " + (FEW + 1) + ")")
          .collect(Collectors.joining(" union "));

  private static final String SHORT = " and (" + String.join(" or ", NAMED) + ")";

  private static final String LONG = " and (" + String.join(" or ", NAMED) + " or " + SAID + ")";

  private final JdbcClient jdbc;

  TextSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The condition on entry {@code e} and task {@code t}; adds the values that it needs. */
  String condition(String typed, Map<String, Object> values) {
    String pattern = SearchText.within(typed);
    if (!SearchText.isIndexed(typed)) {
      values.put("q", pattern);
      return SHORT;
    }
    List<String> found = jdbc.sql(FOUND).param("q", pattern).query(String.class).list();
    if (found.size() <= FEW) {
      values.put("found", found.toArray(String[]::new));
      return " and e.task_id = any (:found)";
    }
    values.put("q", pattern);
    return LONG;
  }
}
