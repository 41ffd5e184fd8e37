package io.gatehouse.lifecycle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.lifecycle.gate.GateRequirement.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class GateRequirementsTests {

  @Autowired private DecisionTables tables;

  static Stream<Arguments> everyGateForEverySystem() {
    return Stream.of("design", "development", "verification", "deployment", "retirement")
        .flatMap(
            gate ->
                Stream.of("low", "moderate", "high", "critical", "unknown")
                    .flatMap(
                        risk ->
                            Stream.of("built", "bought", "embedded", "found", "unknown")
                                .map(provenance -> Arguments.of(gate, risk, provenance))));
  }

  @ParameterizedTest
  @MethodSource("everyGateForEverySystem")
  void asksForEvidenceWithReferencesAndNamesWhoDecides(
      String gate, String risk, String provenance) {
    List<GateRequirement> rows =
        tables
            .evaluate(
                GateRequirements.TABLE,
                Map.of("gate", gate, "riskClass", risk, "provenance", provenance))
            .rules()
            .stream()
            .map(GateRequirement::of)
            .toList();

    assertThat(rows).filteredOn(row -> row.kind() == Kind.APPROVAL).hasSize(1);
    assertThat(rows)
        .filteredOn(row -> row.kind() == Kind.EVIDENCE)
        .isNotEmpty()
        .allMatch(row -> row.item() != null && row.title() != null && row.iso() != null);
  }
}
