package io.gatehouse.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as everybody else sees it. {@code revision} tells whether somebody wrote in between.
 *
 * @param decidedIn key of the case in which its approval was decided
 * @param certifiedUntil the day on which the first of its present certificates ends
 */
public record SupplierView(
    String id,
    @Nullable String externalId,
    String name,
    @Nullable String aliases,
    @Nullable String supplies,
    @Nullable String contact,
    @Nullable String criticality,
    @Nullable String responsibilities,
    @Nullable String exitPlan,
    String approval,
    @Nullable String approvalReason,
    @Nullable Instant decidedAt,
    @Nullable String decidedIn,
    @Nullable LocalDate certifiedUntil,
    List<Product> products,
    List<Certificate> certificates,
    String createdBy,
    Instant createdAt,
    String updatedBy,
    Instant updatedAt,
    long revision) {

  /** What it supplies, and the models behind it. */
  public record Product(
      String id,
      String name,
      @Nullable String purpose,
      @Nullable String data,
      List<String> models) {

    public ProductDraft draft() {
      return new ProductDraft(name, purpose, data, models);
    }
  }

  /**
   * One certificate.
   *
   * @param until the last day on which it holds
   * @param replaced whether a later one about the same has taken its place
   */
  public record Certificate(
      String id,
      String standard,
      @Nullable String number,
      @Nullable String body,
      @Nullable String accreditation,
      @Nullable String scope,
      @Nullable String applicability,
      LocalDate expires,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate lastSurveillance,
      @Nullable String findings,
      LocalDate until,
      boolean replaced) {

    public CertificateDraft draft() {
      return new CertificateDraft(
          standard,
          number,
          body,
          accreditation,
          scope,
          applicability,
          expires,
          endedOn,
          lastSurveillance,
          findings);
    }
  }

  /** What people say about it, to be edited. */
  public SupplierDraft draft() {
    return new SupplierDraft(
        externalId, name, aliases, supplies, contact, criticality, responsibilities, exitPlan);
  }
}
