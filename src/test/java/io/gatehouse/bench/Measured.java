package io.gatehouse.bench;

import java.util.Arrays;

/**
 * What a series of measurements says.
 *
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param rate a second, over all threads
 */
record Measured(double p50, double p95, double rate) {

  /**
   * @param nanos each operation's time
   * @param elapsed nanoseconds that all of them took together
   */
  static Measured of(long[] nanos, long elapsed) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Measured(
        millis(percentile(sorted, 0.50)),
        millis(percentile(sorted, 0.95)),
        rounded(sorted.length * 1e9 / elapsed));
  }

  private static long percentile(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static double millis(long nanos) {
    return rounded(nanos / 1e6);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
