package io.gatehouse.inbox.cases;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.listing.Counted;
import io.gatehouse.listing.Slice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the cases that somebody may read, newest first, by keyset. */
@Component
@Transactional(readOnly = true)
public class CaseSearch {

  private static final String MATCHING =
      """
      from case_file
      where (:state::text is null or state = :state)
        and (:process::text is null or process = :process)
        and (:system::text is null or system_id = :system)
        and (not confidential or key = any (:handled))
        and (:q::text is null or concat_ws(' ', key, title, process_name, system_id) ilike :q
          or not confidential and key in (select v.case_key from evidence_values v where v.words ilike :said))
      """;

  private final JdbcClient jdbc;
  private final CaseReaders readers;

  CaseSearch(JdbcClient jdbc, CaseReaders readers) {
    this.jdbc = jdbc;
    this.readers = readers;
  }

  public Slice<CaseFile> page(String account, CaseFilter filter, int size) {
    List<String> handled = readers.handledInConfidence(account);
    return Slice.of(
        size,
        filter.after(),
        after -> matching(filter.from(after), handled),
        some -> readers.readable(account, some).stream(),
        CaseFile::key);
  }

  private List<CaseFile> matching(CaseFilter filter, List<String> handled) {
    return jdbc.sql(
            "select * "
                + MATCHING
                + """
                  and (:after::text is null or (started_at, key)
                    < (select started_at, key from case_file where key = :after))
                order by started_at desc, key desc limit :most
                """)
        .params(values(filter, handled))
        .param("after", filter.after())
        .param("most", Slice.BATCH)
        .query(CaseRegister::read)
        .list();
  }

  /** How many there are for this reader of all that is not in confidence: "14" or "1,000+". */
  public String count(String account, CaseFilter filter) {
    int counted =
        jdbc.sql("select count(*) from (select 1 " + MATCHING + " limit :most) as c")
            .params(values(filter, readers.handledInConfidence(account)))
            .param("most", Counted.LIMIT)
            .query(Integer.class)
            .single();
    return Counted.inWords(counted);
  }

  /** The processes that there are cases of: names by key. */
  public Map<String, String> processes(String account) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select process, max(process_name) as name from case_file
            where not confidential or key = any (?) group by process order by 2
            """)
        .param(readers.handledInConfidence(account).toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getString("process"), row.getString("name"));
            });
    return names;
  }

  private static Map<String, @Nullable Object> values(CaseFilter filter, List<String> handled) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", filter.state());
    values.put("process", filter.process());
    values.put("system", filter.system());
    String q = filter.q();
    String pattern = q == null ? null : SearchText.within(q);
    values.put("q", pattern);
    values.put("said", q != null && SearchText.isIndexed(q) ? pattern : null);
    values.put("handled", handled.toArray(String[]::new));
    return values;
  }
}
