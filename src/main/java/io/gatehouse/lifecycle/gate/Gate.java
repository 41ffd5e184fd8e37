package io.gatehouse.lifecycle.gate;

import io.gatehouse.lifecycle.DecisionBasis;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One review of a gate, and what was decided. */
@Entity
class Gate {

  @Id private String caseKey = "";
  private String systemId = "";
  private String name = "";
  private Instant openedAt = Instant.EPOCH;
  private int tableVersion;
  private @Nullable String decision;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String basis;
  private @Nullable String basisHash;

  protected Gate() {}

  Gate(String caseKey, String systemId, String name, Instant openedAt) {
    this.caseKey = caseKey;
    this.systemId = systemId;
    this.name = name;
    this.openedAt = openedAt;
  }

  void asksAsOf(int tableVersion) {
    this.tableVersion = tableVersion;
  }

  void decided(String decision, String by, Instant at, DecisionBasis basis) {
    this.decision = decision;
    this.decidedBy = by;
    this.decidedAt = at;
    this.basis = basis.json();
    this.basisHash = basis.hash();
  }

  String caseKey() {
    return caseKey;
  }

  String systemId() {
    return systemId;
  }

  String name() {
    return name;
  }

  Instant openedAt() {
    return openedAt;
  }

  int tableVersion() {
    return tableVersion;
  }

  Optional<GateDecision> decision() {
    return decision == null || decidedBy == null || decidedAt == null || basis == null
        ? Optional.empty()
        : Optional.of(
            new GateDecision(
                caseKey, name, decision, decidedBy, decidedAt, DecisionBasis.parse(basis)));
  }
}
