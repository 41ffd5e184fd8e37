package io.gatehouse.evidence;

import io.gatehouse.evidence.Chain.Head;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Links entries to their chains: a round trip for the heads of chains that there are, then one for
 * all that is written, because every case waits for them.
 */
@Repository
class ChainWriter {

  /** All heads in one order, so that transactions on several cases cannot deadlock. */
  private static final String LOCK =
      """
      insert into evidence_head as h (case_key, seq, hash)
      select key, 0, ? from unnest(?) as key order by key
      on conflict (case_key) do update set seq = h.seq
      returning case_key, seq, hash""";

  private final JdbcTemplate jdbc;

  ChainWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<EvidenceEntry> entries) {
    Map<String, Head> heads = begun(entries);
    var statements = new ChainStatements();
    List.copyOf(heads.keySet()).forEach(statements::begin);
    heads.putAll(locked(entries, heads));
    for (EvidenceEntry entry : entries) {
      EvidenceEntry linked = Chain.linked(entry, heads.get(entry.caseKey()));
      heads.put(entry.caseKey(), new Head(linked.seq(), linked.hash()));
      statements.add(linked);
    }
    heads.forEach(statements::end);
    statements.send(jdbc);
  }

  /** Chains that begin here: nobody else can know their cases yet, so there is nothing to lock. */
  private static Map<String, Head> begun(List<EvidenceEntry> entries) {
    Map<String, EvidenceEntry> first = new LinkedHashMap<>();
    entries.forEach(entry -> first.putIfAbsent(entry.caseKey(), entry));
    Map<String, Head> heads = new LinkedHashMap<>();
    first.values().stream()
        .filter(entry -> entry.what().equals("started"))
        .forEach(entry -> heads.put(entry.caseKey(), new Head(0, Chain.START)));
    return heads;
  }

  private Map<String, Head> locked(List<EvidenceEntry> entries, Map<String, Head> begun) {
    var keys =
        entries.stream()
            .map(EvidenceEntry::caseKey)
            .distinct()
            .filter(key -> !begun.containsKey(key))
            .toArray(String[]::new);
    Map<String, Head> heads = new HashMap<>();
    if (keys.length > 0) {
      jdbc.query(
          LOCK,
          statement -> {
            statement.setString(1, Chain.START);
            statement.setArray(2, statement.getConnection().createArrayOf("text", keys));
          },
          row -> {
            heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3)));
          });
    }
    return heads;
  }
}
