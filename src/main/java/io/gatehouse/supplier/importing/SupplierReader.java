package io.gatehouse.supplier.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.MappedTable;
import io.gatehouse.csv.importing.RowRefused;
import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.ProductDraft;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.naming.Names;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table by one mapping. */
final class SupplierReader implements Importer.Reader {

  private static final int LONGEST_NAME = 500;
  private static final List<String> OF_PRODUCT = List.of("product", "purpose", "models", "data");

  private static final List<String> OF_CERTIFICATE =
      List.of(
          "standard",
          "number",
          "body",
          "accreditation",
          "scope",
          "applicability",
          "expires",
          "endedOn",
          "lastSurveillance",
          "findings");

  private final MappedTable rows;

  SupplierReader(CsvTable table, ImportMapping mapping) {
    this.rows =
        new MappedTable(table, mapping, Arrays.asList(SupplierField.values()), "A supplier");
    rows.requireName(SupplierField.NAME, "the supplier");
  }

  @Nullable String title(SupplierField field) {
    return rows.title(field);
  }

  @Override
  public Map<String, String> plain(CsvRow row) {
    return rows.plain(row);
  }

  Map<String, String> values(CsvRow row) {
    return rows.read(row);
  }

  ImportedSupplier read(Map<String, String> values) {
    String name = values.getOrDefault("name", "");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RowRefused(
          title(SupplierField.NAME),
          name.isEmpty()
              ? "The row has no name. Give the supplier one."
              : "The name has %d characters; at most %d fit."
                  .formatted(name.length(), LONGEST_NAME));
    }
    return new ImportedSupplier(
        values.get("reference"), SupplierDraft.of(values), product(values), certificate(values));
  }

  /** Models without a product are behind all that the supplier supplies. */
  private static @Nullable ProductDraft product(Map<String, String> values) {
    return OF_PRODUCT.stream().noneMatch(values::containsKey)
        ? null
        : new ProductDraft(
            values.getOrDefault("product", values.get("name")),
            values.get("purpose"),
            values.get("data"),
            Names.in(values.get("models")));
  }

  private @Nullable CertificateDraft certificate(Map<String, String> values) {
    if (OF_CERTIFICATE.stream().noneMatch(values::containsKey)) {
      return null;
    }
    for (SupplierField needed : List.of(SupplierField.STANDARD, SupplierField.EXPIRES)) {
      if (!values.containsKey(needed.key())) {
        throw new RowRefused(
            title(needed), "A certificate needs its standard and its last day. Give both.");
      }
    }
    return new CertificateDraft(
        values.get("standard"),
        values.get("number"),
        values.get("body"),
        values.get("accreditation"),
        values.get("scope"),
        values.get("applicability"),
        LocalDate.parse(values.get("expires")),
        date(values, "endedOn"),
        date(values, "lastSurveillance"),
        values.get("findings"));
  }

  private static @Nullable LocalDate date(Map<String, String> values, String field) {
    String text = values.get(field);
    return text == null ? null : LocalDate.parse(text);
  }
}
