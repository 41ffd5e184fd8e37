package io.gatehouse.supplier;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.supplier.naming.NameKey;
import io.gatehouse.supplier.standing.Approval;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the register: people say what is known, reviews decide on it. */
@Service
@Transactional
public class Suppliers {

  private final SupplierRecords records;
  private final SupplierHistory history;
  private final ApplicationEventPublisher events;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Suppliers(
      SupplierRecords records,
      SupplierHistory history,
      ApplicationEventPublisher events,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.history = history;
    this.events = events;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<SupplierView> find(String id) {
    return records.findById(id).map(SupplierRecord::view);
  }

  @Transactional(readOnly = true)
  public SupplierView get(String id) {
    return load(id).view();
  }

  /** The one that has this name, or had it as another name. */
  @Transactional(readOnly = true)
  public Optional<SupplierView> called(String name) {
    return records.called(NameKey.of(name)).map(SupplierRecord::view);
  }

  @Transactional(readOnly = true)
  public Optional<SupplierView> withExternalId(String externalId) {
    return records.withExternalId(externalId).map(SupplierRecord::view);
  }

  @Transactional(readOnly = true)
  public List<SupplierView> all() {
    return records.findAll().stream().map(SupplierRecord::view).toList();
  }

  /**
   * A new supplier that nobody has assessed yet; returns its reference.
   *
   * @throws SupplierNameTaken when another is called so
   */
  public String register(SupplierDraft draft, String by) {
    Instant now = clock.instant();
    int year = now.atZone(calendar.zone()).getYear();
    String id = "SPL-%d-%04d".formatted(year, records.nextNumber());
    requireFree(draft, id);
    records.saveAndFlush(new SupplierRecord(id, draft, by, now));
    history.note(id, "registered", by, draft.values());
    told(id, true);
    return id;
  }

  /**
   * Describes the supplier anew, unless somebody did since the given revision was read.
   *
   * @throws SupplierEditedMeanwhile when somebody did
   * @throws SupplierNameTaken when another is called so
   */
  public void update(String id, SupplierDraft draft, long revision, String by) {
    requireFree(draft, id);
    change(id, revision, by, supplier -> describe(supplier, draft, by));
  }

  private void describe(SupplierRecord supplier, SupplierDraft draft, String by) {
    SupplierDraft before = supplier.described();
    supplier.describe(draft);
    history.noteChanges(supplier.getId(), "edited", by, before.values(), draft.values());
    if (!Objects.equals(before.criticality(), draft.criticality())) {
      events.publishEvent(new SupplierStandingChanged(supplier.getId()));
    }
  }

  /** Adds a product, or describes one anew; null ids none that is there. */
  public void put(String id, @Nullable String productId, ProductDraft draft, long at, String by) {
    change(
        id,
        at,
        by,
        supplier -> {
          if (productId == null) {
            supplier.products().add(new Product(draft));
            history.note(id, "product-added", by, draft.values());
          } else {
            Product product = one(supplier.products(), productId, Product::id);
            history.noteChanges(id, "product-edited", by, product.draft().values(), draft.values());
            product.describe(draft);
          }
        });
  }

  public void removeProduct(String id, String productId, long at, String by) {
    change(
        id,
        at,
        by,
        supplier -> {
          Product product = one(supplier.products(), productId, Product::id);
          supplier.products().remove(product);
          history.note(id, "product-removed", by, product.draft().values());
        });
  }

  /** Adds a certificate, or describes one anew; null ids none that is there. */
  public void put(
      String id, @Nullable String certificateId, CertificateDraft draft, long at, String by) {
    change(
        id,
        at,
        by,
        supplier -> {
          if (certificateId == null) {
            supplier.certificates().add(new Certificate(draft));
            history.note(id, "certificate-added", by, draft.values());
          } else {
            Certificate present = one(supplier.certificates(), certificateId, Certificate::id);
            history.noteChanges(
                id, "certificate-edited", by, present.draft().values(), draft.values());
            present.describe(draft);
          }
        });
  }

  public void removeCertificate(String id, String certificateId, long at, String by) {
    change(
        id,
        at,
        by,
        supplier -> {
          Certificate present = one(supplier.certificates(), certificateId, Certificate::id);
          supplier.certificates().remove(present);
          history.note(id, "certificate-removed", by, present.draft().values());
        });
  }

  /** A review came to a decision, or without one the supplier is withdrawn from use. */
  public void decide(
      String id, Approval approval, String reason, @Nullable String caseKey, String by) {
    SupplierRecord supplier = load(id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the table keeps it
    supplier.decide(approval, reason, caseKey, now);
    supplier.touched(by, clock.instant());
    records.flush();
    var decision = new LinkedHashMap<String, Object>();
    decision.put("approval", approval.key());
    decision.put("reason", reason);
    if (caseKey != null) {
      decision.put("case", caseKey);
    }
    history.note(id, approval == Approval.WITHDRAWN ? "withdrawn" : "decided", by, decision);
    told(id, true);
  }

  private void change(String id, long revision, String by, Consumer<SupplierRecord> verb) {
    SupplierRecord supplier = load(id);
    SupplierView present = supplier.view();
    if (present.revision() != revision) {
      throw new SupplierEditedMeanwhile(present);
    }
    verb.accept(supplier);
    supplier.touched(by, clock.instant());
    records.flush(); // others in the transaction read the table
    told(id, false);
  }

  private void told(String id, boolean standing) {
    events.publishEvent(new SupplierChanged(id));
    if (standing) {
      events.publishEvent(new SupplierStandingChanged(id));
    }
  }

  private void requireFree(SupplierDraft draft, String id) {
    String externalId = draft.externalId();
    Optional<SupplierRecord> same =
        externalId == null ? Optional.empty() : records.withExternalId(externalId);
    same.filter(other -> !other.getId().equals(id))
        .or(() -> records.others(SupplierRecord.keys(draft), id).stream().findFirst())
        .ifPresent(
            other -> {
              throw new SupplierNameTaken(other.getId(), other.described().name());
            });
  }

  private static <T> T one(List<T> all, String id, Function<T, String> key) {
    return all.stream()
        .filter(one -> key.apply(one).equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchSupplier(id));
  }

  private SupplierRecord load(String id) {
    return records.findById(id).orElseThrow(() -> new NoSuchSupplier(id));
  }
}
