package io.gatehouse.inventory.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows while they are read. */
final class Tally {

  private int read;
  private int created;
  private int updated;
  private int skipped;
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<ImportProblem> notes = new ArrayList<>();

  void read() {
    read++;
  }

  void created() {
    created++;
  }

  void updated() {
    updated++;
  }

  void skipped() {
    skipped++;
  }

  void problem(ImportProblem problem) {
    problems.add(problem);
  }

  void note(ImportProblem note) {
    notes.add(note);
  }

  ImportReport report() {
    return new ImportReport(
        read, created, updated, skipped, List.copyOf(problems), List.copyOf(notes));
  }
}
