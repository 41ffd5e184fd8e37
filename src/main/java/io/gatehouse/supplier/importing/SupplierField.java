package io.gatehouse.supplier.importing;

import io.gatehouse.csv.importing.ImportField;
import io.gatehouse.supplier.standing.Criticality;
import java.util.Arrays;
import java.util.List;

/** The fields of a supplier that a file may fill: of itself, of a product, of a certificate. */
enum SupplierField implements ImportField {
  REFERENCE("reference"),
  EXTERNAL_ID("externalId"),
  NAME("name"),
  ALIASES("aliases"),
  SUPPLIES("supplies"),
  CRITICALITY("criticality"),
  CONTACT("contact"),
  RESPONSIBILITIES("responsibilities"),
  EXIT_PLAN("exitPlan"),
  PRODUCT("product"),
  PURPOSE("purpose"),
  MODELS("models"),
  DATA("data"),
  STANDARD("standard"),
  NUMBER("number"),
  BODY("body"),
  ACCREDITATION("accreditation"),
  SCOPE("scope"),
  APPLICABILITY("applicability"),
  EXPIRES("expires"),
  ENDED_ON("endedOn"),
  LAST_SURVEILLANCE("lastSurveillance"),
  FINDINGS("findings");

  private final String key;

  SupplierField(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<String> choices() {
    return this == CRITICALITY
        ? Arrays.stream(Criticality.values()).map(Criticality::key).toList()
        : List.of();
  }

  @Override
  public boolean isDate() {
    return this == EXPIRES || this == ENDED_ON || this == LAST_SURVEILLANCE;
  }
}
