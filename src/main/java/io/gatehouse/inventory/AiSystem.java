package io.gatehouse.inventory;

import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The record of one AI system; its reference is also the key of its lifecycle case. */
@Entity
class AiSystem implements Persistable<String> {

  @Id private String id;
  @Embedded private SystemDraft described;
  private String stage;
  private @Nullable String aiActCategory;
  private @Nullable String riskClass;
  private @Nullable Boolean inScope;
  private @Nullable String scopeJustification;
  private @Nullable LocalDate nextReview;
  private @Nullable String endReason;

  /** Which row of a file this system is; see the import. */
  @Column(updatable = false)
  private @Nullable String importKey;

  /** Hash of what the file said last, so that the same file changes nothing the second time. */
  private @Nullable String importContent;

  @Column(updatable = false)
  private String createdBy;

  @Column(updatable = false)
  private Instant createdAt;

  private String updatedBy;
  private Instant updatedAt;
  @Version private long revision;
  @Transient private boolean stored;

  protected AiSystem() {}

  AiSystem(String id, SystemDraft described, Stage stage, String by, Instant at) {
    this.id = id;
    this.described = described;
    this.stage = stage.key();
    this.createdBy = by;
    this.createdAt = at;
    this.updatedBy = by;
    this.updatedAt = at;
  }

  void describe(SystemDraft draft) {
    described = draft;
  }

  SystemDraft described() {
    return described;
  }

  void enter(Stage next) {
    stage = next.key();
  }

  void end(String reason) {
    stage = Stage.ENDED.key();
    endReason = reason;
    nextReview = null;
  }

  void classify(@Nullable AiActCategory category, @Nullable RiskClass risk) {
    aiActCategory = category == null ? null : category.key();
    riskClass = risk == null ? null : risk.key();
  }

  void scope(@Nullable Boolean inside, @Nullable String justification) {
    inScope = inside;
    scopeJustification = justification;
  }

  void reviewNextOn(@Nullable LocalDate date) {
    nextReview = date;
  }

  void importedAs(@Nullable String key, String content) {
    importKey = key;
    importContent = content;
  }

  void importedAgain(String content) {
    importContent = content;
  }

  void touched(String by, Instant at) {
    updatedBy = by;
    updatedAt = at;
  }

  AiSystemView view() {
    SystemDraft d = described;
    return new AiSystemView(
        id,
        d.externalId(),
        d.name(),
        d.organisation(),
        d.purpose(),
        d.users(),
        d.decision(),
        d.failureEffect(),
        d.affected(),
        d.personalData(),
        d.autonomy(),
        d.oversight(),
        d.provenance(),
        d.suppliers(),
        d.models(),
        d.owner(),
        aiActCategory,
        riskClass,
        stage,
        d.version(),
        inScope,
        scopeJustification,
        nextReview,
        endReason,
        createdBy,
        createdAt,
        updatedBy,
        updatedAt,
        revision);
  }

  @Override
  public String getId() {
    return id;
  }

  /** The reference is given before the record is stored, so that its presence says nothing. */
  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void isStored() {
    stored = true;
  }
}
