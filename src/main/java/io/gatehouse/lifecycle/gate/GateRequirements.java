package io.gatehouse.lifecycle.gate;

import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.lifecycle.gate.GateRequirement.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each gate asked for, kept as it was when the gate opened. */
@Component
class GateRequirements {

  static final String TABLE = "gate-requirements";

  private final DecisionTables tables;
  private final JdbcClient jdbc;

  GateRequirements(DecisionTables tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  /** The table's answer as of now. */
  Decision present(AiSystemView system, String gate) {
    return tables.evaluate(
        TABLE,
        Map.of(
            "gate", gate,
            "riskClass", Objects.requireNonNullElse(system.riskClass(), "unknown"),
            "provenance", Objects.requireNonNullElse(system.provenance(), "unknown")));
  }

  void keep(String caseKey, List<Map<String, Object>> rules) {
    jdbc.sql("delete from gate_requirement where case_key = ?").param(caseKey).update();
    for (int position = 0; position < rules.size(); position++) {
      GateRequirement row = GateRequirement.of(rules.get(position));
      jdbc.sql("insert into gate_requirement values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              caseKey,
              position,
              row.kind().name(),
              row.item(),
              row.title(),
              row.iso(),
              row.role(),
              row.help())
          .update();
    }
  }

  /** What was asked, and of whom, as evidence keeps it. */
  Map<String, Object> inWords(String caseKey) {
    return Map.of(
        "evidence", of(caseKey, Kind.EVIDENCE).stream().map(GateRequirement::item).toList(),
        "reviewers", of(caseKey, Kind.REVIEW).stream().map(GateRequirement::role).toList(),
        "decides", of(caseKey, Kind.APPROVAL).stream().map(GateRequirement::role).toList());
  }

  List<GateRequirement> of(String caseKey, Kind kind) {
    return jdbc.sql(
            """
            select kind, item, title, iso, role, help from gate_requirement
            where case_key = ? and kind = ? order by position""")
        .params(caseKey, kind.name())
        .query(GateRequirement.class)
        .list();
  }
}
