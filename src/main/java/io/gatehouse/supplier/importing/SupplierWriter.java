package io.gatehouse.supplier.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.importing.ImportProblem;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.RowRefused;
import io.gatehouse.csv.importing.Tally;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierNameTaken;
import io.gatehouse.supplier.importing.SupplierIntake.Outcome;
import io.gatehouse.supplier.naming.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of one file one after the other; a row that fails leaves nothing behind. */
final class SupplierWriter implements Importer.Writer {

  private static final Logger log = LoggerFactory.getLogger(SupplierWriter.class);

  private final SupplierReader reader;
  private final SupplierIntake intake;
  private final TransactionTemplate transaction;
  private final boolean dryRun;
  private final String by;
  private final Tally tally = new Tally();
  private final Map<Map<String, String>, Integer> lines = new HashMap<>();
  private final Map<String, Said> said = new HashMap<>();

  /** What the file said first of a supplier. */
  private record Said(int line, SupplierDraft draft, Outcome outcome) {}

  SupplierWriter(
      SupplierReader reader,
      SupplierIntake intake,
      TransactionTemplate transaction,
      boolean dryRun,
      String by) {
    this.reader = reader;
    this.intake = intake;
    this.transaction = transaction;
    this.dryRun = dryRun;
    this.by = by;
  }

  @Override
  public void take(CsvRow cells) {
    tally.read();
    try {
      Map<String, String> values = reader.values(cells);
      ImportedSupplier row = reader.read(values);
      refuseSecond(values, cells.line());
      String identity = identity(row);
      Said before = said.get(identity);
      if (before != null) {
        refuseContradiction(before, row.draft(), cells.line());
      }
      Outcome outcome = written(row);
      // a trial has forgotten what an earlier row made
      count(before != null && outcome == Outcome.CREATED ? Outcome.UPDATED : outcome);
      said.putIfAbsent(identity, new Said(cells.line(), row.draft(), outcome));
    } catch (RowRefused refused) {
      tally.problem(refused.at(cells.line()));
    } catch (SupplierNameTaken taken) {
      problem(cells, taken.getMessage() + " One name belongs to one supplier.");
    } catch (RuntimeException e) {
      log.warn("Line {} is not imported", cells.line(), e);
      problem(cells, "The row could not be stored, and nothing of it was. Import the file again.");
    }
  }

  private Outcome written(ImportedSupplier row) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (dryRun) {
                status.setRollbackOnly();
              }
              return intake.take(row, by);
            }));
  }

  private void count(Outcome outcome) {
    switch (outcome) {
      case CREATED -> tally.created();
      case UPDATED -> tally.updated();
      case SKIPPED -> tally.skipped();
    }
  }

  private static String identity(ImportedSupplier row) {
    return row.reference() != null
        ? "reference " + row.reference()
        : row.draft().externalId() != null
            ? "id " + row.draft().externalId()
            : "name " + NameKey.of(row.draft().name());
  }

  private void refuseSecond(Map<String, String> values, int line) {
    Integer first = lines.putIfAbsent(values, line);
    if (first != null) {
      throw new RowRefused(
          reader.title(SupplierField.NAME),
          "Lines %d and %d say the same; only line %d was looked at. Remove one, or tell them apart."
              .formatted(first, line, first));
    }
  }

  /** Another row may add a product or a certificate, but not say otherwise who it is. */
  private void refuseContradiction(Said before, SupplierDraft draft, int line) {
    Map<String, String> first = before.draft().values();
    draft
        .values()
        .forEach(
            (field, text) -> {
              if (!field.equals("name") && !text.equals(first.getOrDefault(field, text))) {
                throw new RowRefused(
                    field,
                    "Lines %d and %d say different things about the same supplier; only line %d was taken. Make them agree."
                        .formatted(before.line(), line, before.line()));
              }
            });
  }

  private void problem(CsvRow row, String message) {
    tally.problem(new ImportProblem(row.line(), null, message));
  }

  @Override
  public ImportReport report() {
    return tally.report();
  }
}
