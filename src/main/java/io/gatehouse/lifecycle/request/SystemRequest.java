package io.gatehouse.lifecycle.request;

import io.gatehouse.inventory.classification.Stage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something asked of a system's lifecycle case: it waits, is delivered, or is refused. */
@Entity
class SystemRequest {

  @Id private UUID id = UUID.randomUUID();
  private String systemId = "";
  private String type = "";
  private String reason = "";
  private String askedBy = "";
  private Instant askedAt = Instant.EPOCH;
  private String state = "waiting";
  private @Nullable Instant closedAt;
  private @Nullable String caseKey;
  private @Nullable String refusal;
  private @Nullable String stage;

  protected SystemRequest() {}

  SystemRequest(String systemId, RequestType type, String reason, String askedBy, Instant askedAt) {
    this.systemId = systemId;
    this.type = type.key();
    this.reason = reason;
    this.askedBy = askedBy;
    this.askedAt = askedAt;
  }

  SystemRequest reopening(String stage) {
    this.stage = stage;
    return this;
  }

  /** Another change was approved meanwhile: the earlier of the two stages is re-opened. */
  SystemRequest joinedBy(SystemRequest other) {
    if (stage != null && other.stage != null) {
      stage = Stage.of(other.stage).compareTo(Stage.of(stage)) < 0 ? other.stage : stage;
    }
    return this;
  }

  /** What the message carries. */
  Map<String, Object> variables() {
    return stage == null ? Map.of() : Map.of("stage", stage);
  }

  void deliver(Instant at) {
    state = "delivered";
    closedAt = at;
  }

  void reached(String caseKey) {
    this.caseKey = caseKey;
  }

  void refuse(String why, Instant at) {
    state = "refused";
    refusal = why;
    closedAt = at;
  }

  RequestType type() {
    return RequestType.valueOf(type.toUpperCase(Locale.ROOT));
  }

  String systemId() {
    return systemId;
  }

  String reason() {
    return reason;
  }

  String askedBy() {
    return askedBy;
  }

  View view() {
    return new View(type, reason, askedBy, askedAt, state, refusal);
  }

  /** As the system's page shows it. */
  public record View(
      String type,
      String reason,
      String askedBy,
      Instant askedAt,
      String state,
      @Nullable String refusal) {}
}
