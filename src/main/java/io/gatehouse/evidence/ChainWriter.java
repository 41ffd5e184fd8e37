package io.gatehouse.evidence;

import io.gatehouse.evidence.Chain.Head;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Links entries to their chains: a round trip for all heads, then one an entry. */
@Repository
class ChainWriter {

  /** All heads in one order, so that transactions on several cases cannot deadlock. */
  private static final String LOCK =
      """
      insert into evidence_head as h (case_key, seq, hash)
      select key, 0, ? from unnest(?) as key order by key
      on conflict (case_key) do update set seq = h.seq
      returning case_key, seq, hash""";

  /** PostgreSQL's driver sends several statements at once: every case waits for this. */
  private static final String ENTRY =
      """
      insert into evidence_entry (case_key, seq, at, what, task, name, by, on_behalf_of, late,
        values_hash, files, process, version, iso, previous, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?);
      update evidence_head set seq = ?, hash = ? where case_key = ?""";

  private static final String ENTRY_WITH_VALUES =
      ENTRY
          + """
            ;
            insert into evidence_values (case_key, seq, salt, content) values (?, ?, ?, ?::jsonb)""";

  private static final String FILE =
      "insert into evidence_file (file_id, case_key) values (?, ?) on conflict do nothing";

  private final JdbcTemplate jdbc;

  ChainWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<EvidenceEntry> entries) {
    Map<String, Head> heads = lock(entries);
    for (EvidenceEntry entry : entries) {
      EvidenceEntry linked = Chain.linked(entry, heads.get(entry.caseKey()));
      heads.put(entry.caseKey(), new Head(linked.seq(), linked.hash()));
      boolean valued = linked.salt() != null;
      jdbc.update(valued ? ENTRY_WITH_VALUES : ENTRY, statement -> fill(statement, linked));
      linked.files().forEach(file -> jdbc.update(FILE, file.id(), linked.caseKey()));
    }
  }

  private Map<String, Head> lock(List<EvidenceEntry> entries) {
    var keys = entries.stream().map(EvidenceEntry::caseKey).distinct().toArray(String[]::new);
    Map<String, Head> heads = new HashMap<>();
    jdbc.query(
        LOCK,
        statement -> {
          statement.setString(1, Chain.START);
          statement.setArray(2, statement.getConnection().createArrayOf("text", keys));
        },
        row -> {
          heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3)));
        });
    return heads;
  }

  private static void fill(PreparedStatement statement, EvidenceEntry entry) throws SQLException {
    List<@Nullable Object> parameters = new ArrayList<>();
    Collections.addAll(
        parameters,
        entry.caseKey(),
        entry.seq(),
        entry.at().atOffset(ZoneOffset.UTC),
        entry.what(),
        entry.task(),
        entry.name(),
        entry.by(),
        entry.onBehalfOf(),
        entry.late(),
        entry.valuesHash(),
        CanonicalJson.storable(entry.files()),
        entry.process(),
        entry.version(),
        entry.iso(),
        entry.previous(),
        entry.hash());
    Collections.addAll(parameters, entry.seq(), entry.hash(), entry.caseKey());
    if (entry.salt() != null) {
      String content = CanonicalJson.storable(entry.values());
      Collections.addAll(parameters, entry.caseKey(), entry.seq(), entry.salt(), content);
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
  }
}
