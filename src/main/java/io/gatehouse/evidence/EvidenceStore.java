package io.gatehouse.evidence;

import io.gatehouse.evidence.Chain.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links entries to their chains and keeps them: two statements, however many entries. */
@Repository
class EvidenceStore {

  /**
   * One statement locks all heads in one order, so that transactions on several cases cannot
   * deadlock.
   */
  private static final String LOCK =
      """
      insert into evidence_head as h (case_key, seq, hash)
      select key, 0, :start from unnest(:keys) as key order by key
      on conflict (case_key) do update set seq = h.seq
      returning case_key, seq, hash""";

  private static final String APPEND =
      """
      with new as (
        select * from jsonb_to_recordset(:entries::jsonb) as (
          case_key text, seq bigint, at timestamptz, what text, task text, name text, by text,
          on_behalf_of text, late boolean, values_hash text, salt text, content text, files jsonb,
          process text, version integer, iso text, previous text, hash text)),
      entry as (
        insert into evidence_entry (case_key, seq, at, what, task, name, by, on_behalf_of, late,
          values_hash, files, process, version, iso, previous, hash)
        select case_key, seq, at, what, task, name, by, on_behalf_of, late,
          values_hash, files, process, version, iso, previous, hash from new),
      kept as (
        insert into evidence_values (case_key, seq, salt, content)
        select case_key, seq, salt, content::jsonb from new where salt is not null),
      used as (
        insert into evidence_file (file_id, case_key)
        select distinct file ->> 'id', case_key from new, jsonb_array_elements(files) as file
        on conflict do nothing)
      update evidence_head h set seq = last.seq, hash = last.hash
      from (select distinct on (case_key) case_key, seq, hash from new order by case_key, seq desc)
        as last
      where h.case_key = last.case_key""";

  /** One statement, so that head and entries are of one moment. */
  private static final String READ =
      """
      select e.*, v.salt, v.content, h.seq as head_seq, h.hash as head_hash
      from (values (:key)) as wanted (key)
      left join evidence_head h on h.case_key = wanted.key
      left join evidence_entry e on e.case_key = wanted.key
      left join evidence_values v on v.case_key = e.case_key and v.seq = e.seq
      order by e.seq""";

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<EvidenceEntry> entries) {
    var heads = lockHeads(entries);
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var entry : entries) {
      var linked = Chain.linked(entry, heads.get(entry.caseKey()));
      heads.put(entry.caseKey(), new Head(linked.seq(), linked.hash()));
      rows.add(row(linked));
    }
    jdbc.sql(APPEND).param("entries", CanonicalJson.storable(rows)).update();
  }

  private Map<String, Head> lockHeads(List<EvidenceEntry> entries) {
    var keys = entries.stream().map(EvidenceEntry::caseKey).distinct().toArray(String[]::new);
    var heads = new HashMap<String, Head>();
    jdbc.sql(LOCK)
        .param("start", Chain.START)
        .param("keys", keys)
        .query(
            row -> {
              heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3)));
            });
    return heads;
  }

  private static Map<String, @Nullable Object> row(EvidenceEntry entry) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("case_key", entry.caseKey());
    row.put("seq", entry.seq());
    row.put("at", Chain.at(entry.at()));
    row.put("what", entry.what());
    row.put("task", entry.task());
    row.put("name", entry.name());
    row.put("by", entry.by());
    row.put("on_behalf_of", entry.onBehalfOf());
    row.put("late", entry.late());
    row.put("values_hash", entry.valuesHash());
    row.put("salt", entry.salt());
    row.put("content", entry.salt() == null ? null : CanonicalJson.storable(entry.values()));
    row.put("files", entry.files());
    row.put("process", entry.process());
    row.put("version", entry.version());
    row.put("iso", entry.iso());
    row.put("previous", entry.previous());
    row.put("hash", entry.hash());
    return row;
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

  private static EvidenceEntry entry(ResultSet row) throws SQLException {
    var valuesHash = row.getString("values_hash");
    var content = row.getString("content");
    return new EvidenceEntry(
        row.getString("case_key"),
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
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

  Optional<Map<String, Object>> latestValues(
      String caseKey, @Nullable String task, String[] kinds) {
    return jdbc.sql(
            """
            select v.content from evidence_entry e
            join evidence_values v on v.case_key = e.case_key and v.seq = e.seq
            where e.case_key = :key and e.what = any (:kinds) and v.content is not null
              and (:task::text is null or e.task = :task)
            order by e.seq desc limit 1""")
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
                where case_key = :key and seq = :seq and content is not null""")
            .param("key", caseKey)
            .param("seq", seq)
            .update()
        == 1;
  }
}
