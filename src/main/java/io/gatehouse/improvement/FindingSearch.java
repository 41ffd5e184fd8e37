package io.gatehouse.improvement;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.listing.Counted;
import io.gatehouse.listing.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the findings whose cases somebody may read, newest first, by keyset. */
@Component
@Transactional(readOnly = true)
public class FindingSearch {

  private static final String MATCHING =
      """
      from finding
      where (:grade::text is null or grade = :grade)
        and (:source::text is null or source = :source)
        and (:system::text is null or system_id = :system)
        and (:state::text is null or step = :state
          or :state = 'open' and step not in ('closed', 'withdrawn'))
        and (:due::text is null or due < :now)
        and (:q::text is null or concat_ws(' ', case_key, title, owner, system_id,
          (select name from ai_system where id = system_id)) ilike :q)
      """;

  private final JdbcClient jdbc;
  private final CaseReaders readers;
  private final Clock clock;

  FindingSearch(JdbcClient jdbc, CaseReaders readers, Clock clock) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.clock = clock;
  }

  public Slice<Finding> page(String account, FindingFilter filter, int size) {
    return Slice.of(
        size,
        filter.after(),
        after -> matching(filter.from(after)),
        some -> readers.readable(account, some, Finding::key).stream(),
        Finding::key);
  }

  private List<Finding> matching(FindingFilter filter) {
    return jdbc.sql(
            "select * "
                + MATCHING
                + """
                  and (:after::text is null or (raised_at, case_key)
                    < (select raised_at, case_key from finding where case_key = :after))
                order by raised_at desc, case_key desc limit :most
                """)
        .params(values(filter))
        .param("after", filter.after())
        .param("most", Slice.BATCH)
        .query(FindingSearch::read)
        .list();
  }

  /** How many there are, to who may read all: "14" or "1,000+"; null to others. */
  public @Nullable String count(String account, FindingFilter filter) {
    if (!readers.readsAll(account)) {
      return null;
    }
    int counted =
        jdbc.sql("select count(*) from (select 1 " + MATCHING + " limit :most) as c")
            .params(values(filter))
            .param("most", Counted.LIMIT)
            .query(Integer.class)
            .single();
    return Counted.inWords(counted);
  }

  Optional<Finding> find(String caseKey) {
    return jdbc.sql("select * from finding where case_key = ?")
        .param(caseKey)
        .query(FindingSearch::read)
        .optional();
  }

  private Map<String, @Nullable Object> values(FindingFilter filter) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("grade", filter.grade());
    values.put("source", filter.source());
    values.put("system", filter.system());
    values.put("state", filter.state());
    values.put("due", filter.due());
    values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    values.put("q", filter.q() == null ? null : SearchText.within(filter.q()));
    return values;
  }

  private static Finding read(ResultSet row, int number) throws SQLException {
    return new Finding(
        row.getString("case_key"),
        row.getString("title"),
        row.getString("system_id"),
        row.getString("grade"),
        row.getString("source"),
        row.getString("raised_by"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getString("step"),
        instant(row, "due"),
        row.getString("owner"),
        row.getObject("promised", LocalDate.class),
        instant(row, "check_from"),
        row.getInt("failures"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
