package io.gatehouse.lifecycle.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision on a gate rests on, then and now. */
@Component
class DecisionBases {

  /** The record's data: what personal data, about whom, and the models that learned from it. */
  private static final Map<String, Function<AiSystemView, @Nullable String>> DATA =
      Map.of(
          "personalData", AiSystemView::personalData,
          "affected", AiSystemView::affected,
          "models", AiSystemView::models);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final String REVIEWED = "reviewedVersion";

  private final Evidence evidence;
  private final Systems systems;
  private final GateRequirements requirements;
  private final ProcessCatalog processes;

  DecisionBases(
      Evidence evidence, Systems systems, GateRequirements requirements, ProcessCatalog processes) {
    this.evidence = evidence;
    this.systems = systems;
    this.requirements = requirements;
    this.processes = processes;
  }

  DecisionBasis of(Gate gate, int processVersion) {
    return basis(gate, systems.get(gate.systemId()), processVersion, gate.tableVersion());
  }

  /** The parts of the basis that are not any more what they were when it was decided. */
  List<String> changedSince(Gate gate, DecisionBasis then) {
    AiSystemView system = systems.get(gate.systemId());
    int table = requirements.present(system, gate.name()).version();
    int process = processes.latest(GateReview.PROCESS).version();
    return then.changedSince(basis(gate, system, process, table).parts()).stream()
        .filter(part -> !part.equals("version") || !isReviewed(system.version(), then))
        .toList();
  }

  /** The version that went through the gate may come into the record later: nothing changed. */
  private static boolean isReviewed(@Nullable String version, DecisionBasis then) {
    return version != null && version.equals(then.parts().get(REVIEWED));
  }

  private DecisionBasis basis(Gate gate, AiSystemView system, int process, int table) {
    SortedMap<String, String> parts = new TreeMap<>();
    put(parts, "riskClass", system.riskClass());
    put(parts, "aiActCategory", system.aiActCategory());
    put(parts, "purpose", system.purpose());
    put(parts, "version", system.version());
    put(parts, REVIEWED, reviewedVersion(gate));
    DATA.forEach((name, of) -> put(parts, name, of.apply(system)));
    parts.put("process", String.valueOf(process));
    parts.put("table", String.valueOf(table));
    for (EvidenceEntry entry : evidence.of(gate.caseKey())) {
      if (entry.task() != null && entry.values() != null) {
        parts.put("form:" + entry.task() + ":" + entry.seq(), hash(entry.values()));
      }
      entry.files().forEach(file -> parts.put("file:" + file.id(), file.sha256()));
    }
    return new DecisionBasis(parts);
  }

  private @Nullable String reviewedVersion(Gate gate) {
    return FilledIn.of(evidence.latestValues(gate.caseKey(), GateReview.ASSEMBLE))
        .textOrNull("version");
  }

  private static void put(Map<String, String> parts, String name, @Nullable String value) {
    parts.put(name, value == null ? "" : value);
  }

  private static String hash(Map<String, Object> values) {
    try {
      return DecisionBasis.sha256(JSON.writeValueAsString(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
