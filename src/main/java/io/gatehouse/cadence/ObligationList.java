package io.gatehouse.cadence;

import io.gatehouse.calendar.Cadence;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.SearchText;
import io.gatehouse.lifecycle.review.ReviewRule;
import io.gatehouse.lifecycle.review.ReviewTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists obligations, the reviews of systems among them, the first due first. */
@Component
public class ObligationList {

  private static final String LISTED =
      """
      select * from (
        select *, case when state in ('waiting', 'running') and next_on < :today then 'late'
          else state end as stands
        from obligation_listed) as o
      where (:kind::text is null or kind = :kind)
        and (:state::text is null and stands <> 'ended' or stands = :state)
        and (:q::text is null or name ilike :q or id ilike :q or subject = any (:named))
      """;

  private final JdbcClient jdbc;
  private final ReviewTable table;
  private final SubjectNames names;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ObligationList(
      JdbcClient jdbc,
      ReviewTable table,
      SubjectNames names,
      WorkingCalendar calendar,
      Clock clock) {
    this.jdbc = jdbc;
    this.table = table;
    this.names = names;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param next where the page after goes on from, absent on the last one
   */
  public record Page(List<Listed> items, @Nullable String next) {}

  /** All that fit. */
  public List<Listed> all(ObligationFilter filter) {
    return jdbc.sql(LISTED + " order by next_on, id")
        .params(values(filter))
        .query(this::read)
        .list();
  }

  public Page page(ObligationFilter filter, @Nullable String after, int size) {
    Map<String, Object> values = values(filter);
    String[] key = after == null ? new String[0] : after.split("_", 2);
    Optional<LocalDate> from = key.length == 2 ? day(key[0]) : Optional.empty();
    values.put("from", from.orElse(LocalDate.EPOCH));
    values.put("id", from.isPresent() ? key[1].replace("\0", "") : "");
    values.put("most", size + 1);
    List<Listed> found =
        jdbc.sql(LISTED + " and (next_on, id) > (:from, :id) order by next_on, id limit :most")
            .params(values)
            .query(this::read)
            .list();
    if (found.size() <= size) {
      return new Page(found, null);
    }
    Listed last = found.get(size - 1);
    return new Page(found.subList(0, size), last.next() + "_" + last.id());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // not one of ours: start over
    }
  }

  public long count(ObligationFilter filter) {
    return jdbc.sql("select count(*) from (" + LISTED + ") as c")
        .params(values(filter))
        .query(Long.class)
        .single();
  }

  /** What is due from one day to another, both included, unless it rests. */
  public List<Listed> between(LocalDate from, LocalDate to) {
    Map<String, Object> values = values(new ObligationFilter(null, null, null));
    values.put("from", from);
    values.put("to", to);
    return jdbc.sql(
            LISTED + " and next_on between :from and :to and stands <> 'paused' order by next_on")
        .params(values)
        .query(this::read)
        .list();
  }

  /**
   * @throws NoSuchObligation when nothing is owed under that id
   */
  public Listed get(String id) {
    Map<String, Object> values = values(new ObligationFilter(null, null, null));
    values.put("id", id);
    return jdbc.sql(LISTED.replace("and stands <> 'ended'", "") + " and id = :id")
        .params(values)
        .query(this::read)
        .optional()
        .orElseThrow(() -> new NoSuchObligation(id));
  }

  /** The kinds that something is owed of. */
  public List<String> kinds() {
    return jdbc.sql("select distinct kind from obligation_listed order by kind")
        .query(String.class)
        .list();
  }

  private Map<String, Object> values(ObligationFilter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("today", today());
    values.put("kind", filter.kind());
    values.put("state", filter.state());
    values.put("q", filter.q() == null ? null : SearchText.within(filter.q()));
    values.put("named", named(filter));
    return values;
  }

  /** Subjects whose name only their own module knows. */
  private String[] named(ObligationFilter filter) {
    return filter.q() == null
        ? new String[0]
        : jdbc
            .sql("select kind, subject from obligation where subject is not null")
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .filter(one -> contains(names.subject(one.getKey(), one.getValue()), filter.q()))
            .map(Map.Entry::getValue)
            .toArray(String[]::new);
  }

  private static boolean contains(@Nullable String name, String q) {
    return name != null && name.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
  }

  private Listed read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String subject = row.getString("subject");
    String name = row.getString("name");
    Optional<Cadence> said = table.find(kind, row.getString("level")).map(ReviewRule::cadence);
    return new Listed(
        row.getString("id"),
        kind,
        subject,
        name == null ? names.subject(kind, subject) : name,
        row.getString("level"),
        period(row.getString("every"), said.map(Cadence::every)),
        period(row.getString("lead"), said.map(Cadence::lead)),
        row.getBoolean("own"),
        row.getString("owner"),
        row.getObject("next_on", LocalDate.class),
        row.getObject("paused_until", LocalDate.class),
        row.getString("stands"),
        row.getString("review"),
        row.getLong("revision"));
  }

  private static Period period(String text, Optional<Period> otherwise) {
    return text.isEmpty() ? otherwise.orElse(Period.ZERO) : Period.parse(text);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
