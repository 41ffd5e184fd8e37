package io.gatehouse.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inventory.AiSystemView;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What any decision in a case about a system rests on: its record, the forms, files, versions. */
@Component
public class CaseBasis {

  /** The version that is decided on, which may come into the record later. */
  public static final String REVIEWED = "reviewedVersion";

  /** The record's data: what personal data, about whom, and the models that learned from it. */
  private static final Map<String, Function<AiSystemView, @Nullable String>> DATA =
      Map.of(
          "personalData", AiSystemView::personalData,
          "affected", AiSystemView::affected,
          "models", AiSystemView::models);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Evidence evidence;

  CaseBasis(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Versions of the process that the case runs on, and of the table that it was decided by. */
  public record Versions(int process, int table) {}

  public DecisionBasis of(
      String caseKey, AiSystemView system, @Nullable String reviewed, Versions versions) {
    SortedMap<String, String> parts = new TreeMap<>();
    put(parts, "riskClass", system.riskClass());
    put(parts, "aiActCategory", system.aiActCategory());
    put(parts, "purpose", system.purpose());
    put(parts, "version", system.version());
    put(parts, REVIEWED, reviewed);
    DATA.forEach((name, of) -> put(parts, name, of.apply(system)));
    parts.put("process", String.valueOf(versions.process()));
    parts.put("table", String.valueOf(versions.table()));
    for (EvidenceEntry entry : evidence.of(caseKey)) {
      if (entry.task() != null && entry.values() != null) {
        parts.put("form:" + entry.task() + ":" + entry.seq(), hash(entry.values()));
      }
      entry.files().forEach(file -> parts.put("file:" + file.id(), file.sha256()));
    }
    return new DecisionBasis(parts);
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
