package io.gatehouse.inbox.list;

import io.gatehouse.inbox.SearchText;
import java.util.List;
import java.util.Map;
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

  /** Characters: the indexes are of three at a time. */
  private static final int SHORTEST = 3;

  /** As the index has it. */
  private static final String OWN =
      """
      (t.name || ' ' || t.case_key || ' ' || coalesce(t.system_name, '') || ' '
        || coalesce(t.system_id, '') || ' ' || t.process_name) ilike :q
      """;

  private static final String TITLE =
      "(select from case_file c where c.key = t.case_key and c.title ilike :q)";

  /** What is filled in about a concern is its handler's to read, and in no search. */
  private static final String FILLED_IN =
      """
      (select from evidence_values v
        where v.case_key = t.case_key and v.words ilike :q and t.process <> 'concern-handling')
      """;

  private static final String FOUND =
      List.of(OWN, "exists " + TITLE, "exists " + FILLED_IN).stream()
          .map(
              one ->
                  "(select t.task_id from inbox_task t where " + one + " limit " + (FEW + 1) + ")")
          .collect(java.util.stream.Collectors.joining(" union "));

  private static final String WITHIN =
      " and (" + OWN + " or exists " + TITLE + " or exists " + FILLED_IN + ")";

  private final JdbcClient jdbc;

  TextSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The condition on entry {@code e} and task {@code t}; adds the values that it needs. */
  String condition(String typed, Map<String, Object> values) {
    String pattern = SearchText.within(typed);
    if (typed.length() >= SHORTEST) {
      List<String> found = jdbc.sql(FOUND).param("q", pattern).query(String.class).list();
      if (found.size() <= FEW) {
        values.put("found", found.toArray(String[]::new));
        return " and e.task_id = any (:found)";
      }
    }
    values.put("q", pattern);
    return WITHIN;
  }
}
