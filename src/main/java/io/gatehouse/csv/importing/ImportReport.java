package io.gatehouse.csv.importing;

import java.util.List;

/**
 * What became of the rows: skipped ones are there already and unchanged; a row with a problem is in
 * none of the three counts. Notes are about rows that were taken.
 */
public record ImportReport(
    int read,
    int created,
    int updated,
    int skipped,
    List<ImportProblem> problems,
    List<ImportProblem> notes) {

  /** Before the first row. */
  public static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, List.of(), List.of());
}
