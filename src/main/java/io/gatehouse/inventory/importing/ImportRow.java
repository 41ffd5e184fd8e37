package io.gatehouse.inventory.importing;

import io.gatehouse.csv.importing.ImportProblem;
import io.gatehouse.inventory.ImportedSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row after mapping: what it says, by which it is known, and remarks on it. */
record ImportRow(
    int line, @Nullable String reference, ImportedSystem system, List<ImportProblem> notes) {}
