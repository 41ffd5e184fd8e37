package io.gatehouse.lifecycle.gate;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseBasis;
import io.gatehouse.lifecycle.CaseBasis.Versions;
import io.gatehouse.lifecycle.DecisionBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a decision on a gate rests on, then and now. */
@Component
class DecisionBases {

  private final CaseBasis basis;
  private final Evidence evidence;
  private final Systems systems;
  private final GateRequirements requirements;
  private final ProcessCatalog processes;

  DecisionBases(
      CaseBasis basis,
      Evidence evidence,
      Systems systems,
      GateRequirements requirements,
      ProcessCatalog processes) {
    this.basis = basis;
    this.evidence = evidence;
    this.systems = systems;
    this.requirements = requirements;
    this.processes = processes;
  }

  DecisionBasis of(Gate gate, int processVersion) {
    return basis(
        gate, systems.get(gate.systemId()), new Versions(processVersion, gate.tableVersion()));
  }

  /** The parts of the basis that are not any more what they were when it was decided. */
  List<String> changedSince(Gate gate, DecisionBasis then) {
    AiSystemView system = systems.get(gate.systemId());
    int table = requirements.present(system, gate.name()).version();
    int process = processes.latest(GateReview.PROCESS).version();
    return then.changedSince(basis(gate, system, new Versions(process, table)));
  }

  private DecisionBasis basis(Gate gate, AiSystemView system, Versions versions) {
    String reviewed =
        FilledIn.of(evidence.latestValues(gate.caseKey(), GateReview.ASSEMBLE))
            .textOrNull("version");
    return basis.of(gate.caseKey(), system, reviewed, versions);
  }
}
