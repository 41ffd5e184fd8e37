package io.gatehouse.supplier;

import io.gatehouse.supplier.naming.NameKey;
import io.gatehouse.supplier.naming.Names;
import io.gatehouse.supplier.standing.Approval;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The record of one supplier with its products and certificates: one revision for all of it. */
@Entity
@Table(name = "supplier")
class SupplierRecord implements Persistable<String> {

  @Id private String id = "";
  @Embedded private SupplierDraft described;
  private String approval = Approval.UNASSESSED.key();
  private @Nullable String approvalReason;
  private @Nullable Instant decidedAt;
  private @Nullable String decidedIn;

  /** Kept beside the certificates for the register's filter. */
  private @Nullable LocalDate certifiedUntil;

  @ElementCollection
  @BatchSize(size = 100)
  @CollectionTable(name = "supplier_name", joinColumns = @JoinColumn(name = "supplier_id"))
  @Column(name = "name_key")
  private Set<String> nameKeys = new HashSet<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 100)
  @JoinColumn(name = "supplier_id", nullable = false, updatable = false)
  @OrderBy("name, id")
  private List<Product> products = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 100)
  @JoinColumn(name = "supplier_id", nullable = false, updatable = false)
  @OrderBy("described.expires desc, id")
  private List<Certificate> certificates = new ArrayList<>();

  @Column(updatable = false)
  private String createdBy = "";

  @Column(updatable = false)
  private Instant createdAt = Instant.EPOCH;

  private String updatedBy = "";
  private Instant updatedAt = Instant.EPOCH;
  @Version private long revision;
  @Transient private boolean stored;

  protected SupplierRecord() {}

  SupplierRecord(String id, SupplierDraft described, String by, Instant at) {
    this.id = id;
    this.createdBy = by;
    this.createdAt = at;
    describe(described);
    touched(by, at);
  }

  final void describe(SupplierDraft draft) {
    described = draft;
    Set<String> keys = keys(draft);
    nameKeys.retainAll(keys);
    nameKeys.addAll(keys);
  }

  static Set<String> keys(SupplierDraft draft) {
    Set<String> keys = new HashSet<>(Set.of(NameKey.of(draft.name())));
    Names.in(draft.aliases()).forEach(alias -> keys.add(NameKey.of(alias)));
    return keys;
  }

  SupplierDraft described() {
    return described;
  }

  void decide(Approval decision, @Nullable String reason, @Nullable String caseKey, Instant at) {
    approval = decision.key();
    approvalReason = reason;
    decidedIn = caseKey;
    decidedAt = at;
  }

  List<Product> products() {
    return products;
  }

  List<Certificate> certificates() {
    return certificates;
  }

  final void touched(String by, Instant at) {
    updatedBy = by;
    updatedAt = at;
    certifiedUntil =
        certificates.stream()
            .filter(one -> !isReplaced(one))
            .map(one -> one.draft().until())
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  private boolean isReplaced(Certificate certificate) {
    return certificates.stream().anyMatch(certificate::isReplacedBy);
  }

  SupplierView view() {
    SupplierDraft d = described;
    return new SupplierView(
        id,
        d.externalId(),
        d.name(),
        d.aliases(),
        d.supplies(),
        d.contact(),
        d.criticality(),
        d.responsibilities(),
        d.exitPlan(),
        approval,
        approvalReason,
        decidedAt,
        decidedIn,
        certifiedUntil,
        products.stream().map(Product::view).toList(),
        certificates.stream().map(one -> one.view(isReplaced(one))).toList(),
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
