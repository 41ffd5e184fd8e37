package io.gatehouse.csv.upload;

import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file that somebody uploaded, and how far its import is. */
record ImportRun(
    String id,
    String fileName,
    boolean dryRun,
    String state,
    int rows,
    @Nullable ImportMapping mapping,
    ImportReport report,
    String by,
    Instant uploadedAt,
    @Nullable Instant finishedAt) {}
