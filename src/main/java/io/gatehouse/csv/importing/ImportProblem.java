package io.gatehouse.csv.importing;

import org.jspecify.annotations.Nullable;

/** Something about a row: the line where it starts, the column's title, and what to do. */
public record ImportProblem(int line, @Nullable String column, String message) {}
