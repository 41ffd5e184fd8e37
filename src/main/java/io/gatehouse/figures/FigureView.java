package io.gatehouse.figures;

import io.gatehouse.figures.drawing.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its page shows it.
 *
 * @param wide for a window
 * @param narrow for a telephone
 * @param total the last line; none where the rows do not add up
 */
record FigureView(
    Figure figure, Chart wide, Chart narrow, List<Line> lines, @Nullable List<String> total) {

  /** A row of the table. */
  record Line(String label, List<Cell> cells) {}

  record Cell(String text, @Nullable String href) {}
}
