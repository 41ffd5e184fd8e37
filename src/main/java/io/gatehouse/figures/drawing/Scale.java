package io.gatehouse.figures.drawing;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From nothing to a round number that holds the largest value.
 *
 * @param step between two lines of the grid
 */
record Scale(double most, double step) {

  private static final int LINES = 4;

  /**
   * @param whole whether steps are whole numbers
   */
  static Scale upTo(double largest, boolean whole) {
    double rough = Math.max(largest, whole ? 1 : 0.1) / LINES;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        DoubleStream.of(1, 2, 2.5, 5, 10)
            .map(round -> round * power)
            .filter(round -> round >= rough - 1e-9 && (!whole || round == Math.rint(round)))
            .findFirst()
            .orElse(1);
    return new Scale(step * Math.ceil(Math.max(largest, step) / step - 1e-9), step);
  }

  List<Double> marks() {
    return DoubleStream.iterate(0, mark -> mark <= most + step / 2, mark -> mark + step)
        .boxed()
        .toList();
  }

  double along(double value, double length) {
    return value / most * length;
  }
}
