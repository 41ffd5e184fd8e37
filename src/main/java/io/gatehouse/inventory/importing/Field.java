package io.gatehouse.inventory.importing;

import io.gatehouse.csv.importing.ImportField;
import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.Provenance;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The fields that a file may fill, in the contract's order; some have a set of values. */
public enum Field implements ImportField {
  REFERENCE("reference"),
  EXTERNAL_ID("externalId"),
  NAME("name"),
  ORGANISATION("organisation"),
  PURPOSE("purpose"),
  USERS("users"),
  DECISION("decision"),
  FAILURE_EFFECT("failureEffect"),
  AFFECTED("affected"),
  PERSONAL_DATA("personalData"),
  AUTONOMY("autonomy"),
  OVERSIGHT("oversight"),
  PROVENANCE("provenance", keys(Provenance.values(), Provenance::key)),
  SUPPLIERS("suppliers"),
  MODELS("models"),
  OWNER("owner"),
  AI_ACT_CATEGORY("aiActCategory", keys(AiActCategory.values(), AiActCategory::key)),
  RISK_CLASS("riskClass", keys(RiskClass.values(), RiskClass::key)),
  STAGE("stage", keys(Stage.values(), Stage::key)),
  VERSION("version"),
  IN_SCOPE("inScope", List.of("yes", "no")),
  SCOPE_JUSTIFICATION("scopeJustification"),
  NEXT_REVIEW("nextReview");

  private final String key;
  private final List<String> choices;

  Field(String key) {
    this(key, List.of());
  }

  Field(String key, List<String> choices) {
    this.key = key;
    this.choices = choices;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<String> choices() {
    return choices;
  }

  @Override
  public boolean isDate() {
    return this == NEXT_REVIEW;
  }

  /** A registration finds out where a system stands that says so in words of its own. */
  @Override
  public boolean isOpen() {
    return this == STAGE;
  }

  /** An organisation is often said in two columns, such as agency and bureau. */
  @Override
  public boolean joinsTwo() {
    return this == ORGANISATION;
  }

  private static <T> List<String> keys(T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(key).toList();
  }
}
