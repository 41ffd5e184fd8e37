package io.gatehouse.evidence;

import io.gatehouse.evidence.Chain.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the chains, and erases values. */
@Repository
class EvidenceStore {

  /** One statement, so that head and entries are of one moment. */
  private static final String READ =
      """
      select e.*, v.salt, v.content, h.seq as head_seq, h.hash as head_hash
      from (values (:key)) as wanted (key)
      left join evidence_head h on h.case_key = wanted.key
      left join evidence_entry e on e.case_key = wanted.key
      left join evidence_values v on v.case_key = e.case_key and v.seq = e.seq
      order by e.seq\
      """;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Chain read(String caseKey) {
    var entries = new ArrayList<EvidenceEntry>();
    var head = new Head[1];
    jdbc.sql(READ)
        .param("key", caseKey)
        .query(
            row -> {
              if (row.getString("head_hash") != null) {
                head[0] = new Head(row.getLong("head_seq"), row.getString("head_hash"));
              }
              if (row.getString("case_key") != null) {
                entries.add(entry(row));
              }
            });
    return new Chain(caseKey, List.copyOf(entries), head[0]);
  }

  /** Those of these cases in which this person did something, or somebody did it for them. */
  List<String> casesWith(String account, List<String> caseKeys, Set<String> besides) {
    return jdbc.sql(
            """
            select distinct case_key from evidence_entry
            where case_key = any (:keys) and :account in (by, on_behalf_of)
              and not (what = 'noted' and task is null and name = any (:besides))
            """)
        .param("besides", besides.toArray(String[]::new))
        .param("keys", caseKeys.toArray(String[]::new))
        .param("account", account)
        .query(String.class)
        .list();
  }

  /** The newest entries of these cases but for sent mails, without their values. */
  List<EvidenceEntry> latest(List<String> caseKeys, int most) {
    return jdbc.sql(
            """
            select e.*, null as salt, null as content from evidence_entry e
            where e.case_key = any (:keys) and e.what <> 'sent'
            order by e.at desc, e.case_key, e.seq desc limit :most
            """)
        .param("keys", caseKeys.toArray(String[]::new))
        .param("most", most)
        .query((row, number) -> entry(row))
        .list();
  }

  private static EvidenceEntry entry(ResultSet row) throws SQLException {
    var valuesHash = row.getString("values_hash");
    var content = row.getString("content");
    return new EvidenceEntry(
        row.getString("case_key"),
        row.getLong("seq"),
        at(row.getObject("at", OffsetDateTime.class)),
        row.getString("what"),
        row.getString("task"),
        row.getString("name"),
        row.getString("by"),
        row.getString("on_behalf_of"),
        row.getBoolean("late"),
        valuesHash,
        row.getString("salt"),
        content != null ? CanonicalJson.readMap(content) : valuesHash == null ? Map.of() : null,
        CanonicalJson.readFiles(row.getString("files")),
        row.getString("process"),
        row.getInt("version"),
        row.getString("iso"),
        row.getString("previous"),
        row.getString("hash"));
  }

  /** The years that can be written; nothing was recorded in others. */
  private static Instant at(OffsetDateTime found) {
    return found.getYear() < 1 ? EARLIEST : found.getYear() > 9999 ? LATEST : found.toInstant();
  }

  Optional<Map<String, Object>> latestValues(
      String caseKey, @Nullable String task, String[] kinds) {
    return jdbc.sql(
            """
            select v.content from evidence_entry e
            join evidence_values v on v.case_key = e.case_key and v.seq = e.seq
            where e.case_key = :key and e.what = any (:kinds) and v.content is not null
              and (:task::text is null or e.task = :task)
            order by e.seq desc limit 1\
            """)
        .param("key", caseKey)
        .param("kinds", kinds)
        .param("task", task)
        .query(String.class)
        .optional()
        .map(CanonicalJson::readMap);
  }

  boolean erase(String caseKey, long seq) {
    return jdbc.sql(
                """
                update evidence_values set salt = null, content = null
                where case_key = :key and seq = :seq and content is not null\
                """)
            .param("key", caseKey)
            .param("seq", seq)
            .update()
        == 1;
  }
}
