package io.gatehouse.supplier.importing;

import io.gatehouse.csv.importing.RowRefused;
import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.ProductDraft;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.NameKey;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes suppliers as files describe them; a blank cell changes nothing. */
@Service
class SupplierIntake {

  private final Suppliers suppliers;

  SupplierIntake(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  enum Outcome {
    CREATED,
    UPDATED,
    SKIPPED
  }

  /** In the caller's transaction. */
  Outcome take(ImportedSupplier row, String by) {
    Optional<SupplierView> there = find(row);
    String id = there.map(SupplierView::id).orElseGet(() -> suppliers.register(row.draft(), by));
    boolean changed = there.isPresent() && describe(there.get(), row, by);
    changed |= row.product() != null && put(id, row.product(), by);
    changed |= row.certificate() != null && put(id, row.certificate(), by);
    return there.isEmpty() ? Outcome.CREATED : changed ? Outcome.UPDATED : Outcome.SKIPPED;
  }

  private Optional<SupplierView> find(ImportedSupplier row) {
    String reference = row.reference();
    if (reference != null) {
      return Optional.of(
          suppliers
              .find(reference)
              .orElseThrow(
                  () -> new RowRefused("reference", "There is no supplier " + reference + ".")));
    }
    String externalId = row.draft().externalId();
    return Optional.ofNullable(externalId)
        .flatMap(suppliers::withExternalId)
        .or(() -> suppliers.called(row.draft().name()));
  }

  /** Who was found by name keeps it, however this row spells it. */
  private boolean describe(SupplierView there, ImportedSupplier row, String by) {
    Map<String, String> said = row.draft().values();
    boolean byName =
        row.reference() == null
            && suppliers.called(row.draft().name()).filter(one -> isSame(one, there)).isPresent();
    if (byName) {
      said.remove("name");
    }
    SupplierDraft after = there.draft().with(said);
    if (after.equals(there.draft())) {
      return false;
    }
    suppliers.update(there.id(), after, there.revision(), by);
    return true;
  }

  private static boolean isSame(SupplierView one, SupplierView other) {
    return one.id().equals(other.id());
  }

  private boolean put(String id, ProductDraft said, String by) {
    SupplierView there = suppliers.get(id);
    String key = NameKey.of(said.name());
    Optional<SupplierView.Product> same =
        there.products().stream().filter(one -> NameKey.of(one.name()).equals(key)).findFirst();
    ProductDraft after = same.map(one -> merged(one, said)).orElse(said);
    if (same.filter(one -> one.draft().equals(after)).isPresent()) {
      return false;
    }
    suppliers.put(id, same.map(SupplierView.Product::id).orElse(null), after, there.revision(), by);
    return true;
  }

  private static ProductDraft merged(SupplierView.Product one, ProductDraft said) {
    return new ProductDraft(
        one.name(),
        said.purpose() == null ? one.purpose() : said.purpose(),
        said.data() == null ? one.data() : said.data(),
        said.models().isEmpty() ? one.models() : said.models());
  }

  private boolean put(String id, CertificateDraft said, String by) {
    SupplierView there = suppliers.get(id);
    Optional<SupplierView.Certificate> same =
        there.certificates().stream()
            .filter(one -> one.standard().equalsIgnoreCase(said.standard()))
            .filter(one -> one.expires().equals(said.expires()))
            .findFirst();
    CertificateDraft after = same.map(one -> merged(one.draft(), said)).orElse(said);
    if (same.filter(one -> one.draft().equals(after)).isPresent()) {
      return false;
    }
    suppliers.put(
        id, same.map(SupplierView.Certificate::id).orElse(null), after, there.revision(), by);
    return true;
  }

  private static CertificateDraft merged(CertificateDraft one, CertificateDraft said) {
    return new CertificateDraft(
        one.standard(),
        either(said.number(), one.number()),
        either(said.body(), one.body()),
        either(said.accreditation(), one.accreditation()),
        either(said.scope(), one.scope()),
        either(said.applicability(), one.applicability()),
        one.expires(),
        said.endedOn() == null ? one.endedOn() : said.endedOn(),
        said.lastSurveillance() == null ? one.lastSurveillance() : said.lastSurveillance(),
        either(said.findings(), one.findings()));
  }

  private static @Nullable String either(@Nullable String said, @Nullable String before) {
    return said == null ? before : said;
  }
}
