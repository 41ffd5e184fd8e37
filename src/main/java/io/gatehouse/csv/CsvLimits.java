package io.gatehouse.csv;

/** How large a file may be: bytes, rows below the titles, columns, characters in a cell. */
public record CsvLimits(long bytes, int rows, int columns, int cell) {}
