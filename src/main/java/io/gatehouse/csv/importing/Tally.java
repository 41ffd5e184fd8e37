package io.gatehouse.csv.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows while they are read. */
public final class Tally {

  private int read;
  private int created;
  private int updated;
  private int skipped;
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<ImportProblem> notes = new ArrayList<>();

  public void read() {
    read++;
  }

  public void created() {
    created++;
  }

  public void updated() {
    updated++;
  }

  public void skipped() {
    skipped++;
  }

  public void problem(ImportProblem problem) {
    problems.add(problem);
  }

  public void note(ImportProblem note) {
    notes.add(note);
  }

  public ImportReport report() {
    return new ImportReport(
        read, created, updated, skipped, List.copyOf(problems), List.copyOf(notes));
  }
}
