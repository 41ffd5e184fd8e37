package io.gatehouse.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An AI system as everybody else sees it: its reference, the fields of the contract, and who
 * touched the record. {@code revision} tells whether somebody wrote in between.
 */
public record AiSystemView(
    String id,
    @Nullable String externalId,
    String name,
    @Nullable String organisation,
    @Nullable String purpose,
    @Nullable String users,
    @Nullable String decision,
    @Nullable String failureEffect,
    @Nullable String affected,
    @Nullable String personalData,
    @Nullable String autonomy,
    @Nullable String oversight,
    @Nullable String provenance,
    @Nullable String suppliers,
    @Nullable String models,
    @Nullable String owner,
    @Nullable String aiActCategory,
    @Nullable String riskClass,
    String stage,
    @Nullable String version,
    @Nullable Boolean inScope,
    @Nullable String scopeJustification,
    @Nullable LocalDate nextReview,
    @Nullable String endReason,
    String createdBy,
    Instant createdAt,
    String updatedBy,
    Instant updatedAt,
    long revision) {

  /** What people say about it, to be edited. */
  public SystemDraft draft() {
    return new SystemDraft(
        externalId,
        name,
        organisation,
        purpose,
        users,
        decision,
        failureEffect,
        affected,
        personalData,
        autonomy,
        oversight,
        provenance,
        suppliers,
        models,
        owner,
        version);
  }
}
