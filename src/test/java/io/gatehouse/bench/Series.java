package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Measures one operation over and over, in any number of threads, round after round. */
class Series {

  private final List<long[]> rounds = new ArrayList<>();
  private long elapsed;

  /** What is measured; told which time it is. */
  @FunctionalInterface
  interface Operation {
    void run(int number);
  }

  void round(int threads, int times, Operation operation) throws Exception {
    long[] nanos = new long[times];
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long begin = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        all.add(workers.submit(() -> every(threads, first, nanos, operation)));
      }
      await(all);
      elapsed += System.nanoTime() - begin;
    } finally {
      workers.shutdown();
    }
    rounds.add(nanos);
  }

  private static void every(int step, int first, long[] nanos, Operation operation) {
    for (int i = first; i < nanos.length; i += step) {
      long begin = System.nanoTime();
      operation.run(i);
      nanos[i] = System.nanoTime() - begin;
    }
  }

  private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
    for (Future<?> one : all) {
      one.get();
    }
  }

  Measured measured() {
    return Measured.of(rounds.stream().flatMapToLong(LongStream::of).toArray(), elapsed);
  }
}
