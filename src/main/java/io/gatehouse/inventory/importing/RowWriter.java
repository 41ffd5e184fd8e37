package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.importing.ImportProblem;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.RowRefused;
import io.gatehouse.csv.importing.Tally;
import io.gatehouse.inventory.ImportedSystem;
import io.gatehouse.inventory.KnownSystem;
import io.gatehouse.inventory.SystemIntake;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Takes the rows of one file one after the other; a row that fails leaves nothing behind. */
final class RowWriter implements Importer.Writer {

  private static final Logger LOG = LoggerFactory.getLogger(RowWriter.class);

  private final RowReader reader;
  private final SystemIntake intake;
  private KnownSystems known;
  private final boolean dryRun;
  private final String by;
  private final Tally tally = new Tally();
  private final Map<String, Integer> lines = new HashMap<>();

  RowWriter(RowReader reader, SystemIntake intake, boolean dryRun, String by) {
    this.reader = reader;
    this.intake = intake;
    this.known = new KnownSystems(intake.known());
    this.dryRun = dryRun;
    this.by = by;
  }

  @Override
  public void take(CsvRow cells) {
    tally.read();
    try {
      ImportRow row = reader.read(cells);
      refuseSecond(row);
      var there = known.of(row);
      if (there.isPresent()) {
        again(there.get(), row);
      } else {
        createOrFind(row);
      }
    } catch (RowRefused refused) {
      tally.problem(refused.at(cells.line()));
    } catch (DataIntegrityViolationException e) {
      LOG.info("Line {} is not imported", cells.line(), e);
      problem(cells, "The row contradicts a system that is there, or was added meanwhile.");
    } catch (RuntimeException e) {
      LOG.warn("Line {} is not imported", cells.line(), e);
      problem(cells, "The row could not be stored, and nothing of it was. Import the file again.");
    }
  }

  private void problem(CsvRow row, String message) {
    tally.problem(new ImportProblem(row.line(), null, message));
  }

  private void refuseSecond(ImportRow row) {
    ImportedSystem system = row.system();
    boolean identified = system.draft().externalId() != null;
    String identity = identified ? "id " + system.draft().externalId() : "row " + system.content();
    Integer first = lines.putIfAbsent(identity, row.line());
    if (first != null) {
      throw new RowRefused(
          reader.title(identified ? Field.EXTERNAL_ID : Field.NAME),
          identified
              ? "Lines %d and %d have the same id %s; only line %d was looked at. Keep one of them."
                  .formatted(first, row.line(), system.draft().externalId(), first)
              : "Lines %d and %d say the same; only line %d was looked at. Remove one, or tell them apart."
                  .formatted(first, row.line(), first));
    }
  }

  /** Another import may have been faster with the same row. */
  private void createOrFind(ImportRow row) {
    try {
      create(row);
    } catch (DataIntegrityViolationException e) {
      known = new KnownSystems(intake.known());
      again(known.of(row).orElseThrow(() -> e), row);
    }
  }

  private void create(ImportRow row) {
    if (!dryRun) {
      intake.create(row.system(), by);
    }
    tally.created();
    row.notes().forEach(tally::note);
  }

  private void again(KnownSystem there, ImportRow row) {
    if (row.system().content().equals(there.content())) {
      tally.skipped();
      return;
    }
    var changes = intake.changes(there.id(), row.system());
    if (changes.isEmpty()) {
      tally.skipped();
    } else {
      if (!dryRun) {
        intake.update(there.id(), row.system(), by);
      }
      tally.updated();
    }
    noteStage(there, row, reader.title(Field.STAGE));
  }

  private void noteStage(KnownSystem there, ImportRow row, @Nullable String column) {
    String said = row.system().stage().key();
    if (column != null && !said.equals(there.stage())) {
      tally.note(
          new ImportProblem(
              row.line(),
              column,
              "%s stays at %s: its own gates move it, not a file."
                  .formatted(there.id(), there.stage())));
    }
  }

  @Override
  public ImportReport report() {
    return tally.report();
  }
}
