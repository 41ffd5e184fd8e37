package io.gatehouse.evidence;

import io.gatehouse.evidence.Chain.Head;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Statements that go to PostgreSQL together: its driver sends at once what semicolons separate.
 * Every parameter says its type, as a statement is prepared anew when a null hides it.
 */
final class ChainStatements {

  /** As many as go at once; more would only make more different texts to prepare. */
  private static final int MOST = 10;

  private static final String ENTRY =
      """
      insert into evidence_entry (case_key, seq, at, what, task, name, by, on_behalf_of, late,
        values_hash, files, process, version, iso, previous, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""";

  private static final String VALUES =
      "insert into evidence_values (case_key, seq, salt, content) values (?, ?, ?, ?::jsonb)";

  private static final String FILE =
      "insert into evidence_file (file_id, case_key) values (?, ?) on conflict do nothing";

  private static final String HEAD =
      "insert into evidence_head (case_key, seq, hash) values (?, 0, ?)";

  private static final String NEW_HEAD =
      "update evidence_head set seq = ?, hash = ? where case_key = ?";

  private record Statement(String sql, List<SqlParameterValue> parameters) {}

  private final List<Statement> statements = new ArrayList<>();

  void begin(String caseKey) {
    add(HEAD, text(caseKey), text(Chain.START));
  }

  void add(EvidenceEntry entry) {
    add(
        ENTRY,
        text(entry.caseKey()),
        number(entry.seq()),
        new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, entry.at().atOffset(ZoneOffset.UTC)),
        text(entry.what()),
        text(entry.task()),
        text(entry.name()),
        text(entry.by()),
        text(entry.onBehalfOf()),
        new SqlParameterValue(Types.BOOLEAN, entry.late()),
        text(entry.valuesHash()),
        text(CanonicalJson.storable(entry.files())),
        text(entry.process()),
        number(entry.version()),
        text(entry.iso()),
        text(entry.previous()),
        text(entry.hash()));
    if (entry.salt() != null) {
      String content = CanonicalJson.storable(entry.values());
      add(VALUES, text(entry.caseKey()), number(entry.seq()), text(entry.salt()), text(content));
    }
    entry.files().forEach(file -> add(FILE, text(file.id()), text(entry.caseKey())));
  }

  void end(String caseKey, Head head) {
    add(NEW_HEAD, number(head.seq()), text(head.hash()), text(caseKey));
  }

  private void add(String sql, SqlParameterValue... parameters) {
    statements.add(new Statement(sql, List.of(parameters)));
  }

  private static SqlParameterValue text(@Nullable String value) {
    return new SqlParameterValue(Types.VARCHAR, value);
  }

  private static SqlParameterValue number(long value) {
    return new SqlParameterValue(Types.BIGINT, value);
  }

  void send(JdbcTemplate jdbc) {
    for (int from = 0; from < statements.size(); from += MOST) {
      var some = statements.subList(from, Math.min(from + MOST, statements.size()));
      jdbc.update(
          some.stream().map(Statement::sql).collect(Collectors.joining(";\n")),
          some.stream().flatMap(one -> one.parameters().stream()).toArray());
    }
  }
}
