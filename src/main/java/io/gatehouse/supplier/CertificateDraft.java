package io.gatehouse.supplier;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a supplier as people read it off.
 *
 * @param body that certified
 * @param accreditation who accredited that body, and whether under the IAF MLA
 * @param scope what the certificate covers
 * @param applicability version and date of the statement of applicability that was seen
 * @param expires the last day on which it holds
 * @param endedOn since when it is suspended or withdrawn
 * @param findings of the last surveillance audit
 */
@Embeddable
public record CertificateDraft(
    String standard,
    @Nullable String number,
    @Nullable String body,
    @Nullable String accreditation,
    @Nullable String scope,
    @Nullable String applicability,
    LocalDate expires,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate lastSurveillance,
    @Nullable String findings) {

  /** The last day on which it holds, also when it was ended before its time. */
  public LocalDate until() {
    return endedOn != null && endedOn.isBefore(expires) ? endedOn.minusDays(1) : expires;
  }

  /** What is said of it, by field, as its history tells it. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    put(values, "standard", standard);
    put(values, "number", number);
    put(values, "body", body);
    put(values, "accreditation", accreditation);
    put(values, "scope", scope);
    put(values, "applicability", applicability);
    put(values, "expires", expires);
    put(values, "endedOn", endedOn);
    put(values, "lastSurveillance", lastSurveillance);
    put(values, "findings", findings);
    return values;
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }
}
