package io.gatehouse.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a register by keyset, of what a reader may read.
 *
 * @param next after which key the next page begins; null on the last one
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

  /** How many rows are read at once. */
  public static final int BATCH = 200;

  /** How many batches one page looks through for who may read few of them. */
  private static final int BATCHES = 10;

  /**
   * Cuts what was read to the size of the page.
   *
   * @param found one row more than that, if there is one
   */
  public static <T> Slice<T> cut(List<T> found, int size, Function<T, String> key) {
    return found.size() <= size
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, size), key.apply(found.get(size - 1)));
  }

  /**
   * Reads on until the page is full, nothing is left, or too much was looked through in vain.
   *
   * @param size of the page
   * @param after the key of the last row of the page before; null for the first page
   * @param batch reads up to {@link #BATCH} rows after a key, in their order
   * @param shown leaves out what the reader does not see, and keeps the order; asked no further
   *     than needed
   */
  public static <T> Slice<T> of(
      int size,
      @Nullable String after,
      Function<@Nullable String, List<T>> batch,
      Function<List<T>, Stream<T>> shown,
      Function<T, String> key) {
    List<T> found = new ArrayList<>();
    String last = after;
    for (int read = 0; read < BATCHES; read++) {
      List<T> some = batch.apply(last);
      Iterable<T> rows = shown.apply(some)::iterator;
      for (T row : rows) {
        if (found.size() == size) {
          return new Slice<>(found, key.apply(found.get(size - 1)));
        }
        found.add(row);
      }
      if (some.size() < BATCH) {
        return new Slice<>(found, null);
      }
      last = key.apply(some.get(some.size() - 1));
    }
    return new Slice<>(found, last);
  }

  /** Goes through every row, page after page. */
  public static <T> void walk(Function<@Nullable String, Slice<T>> page, Consumer<T> row) {
    String after = null;
    do {
      Slice<T> some = page.apply(after);
      some.rows().forEach(row);
      after = some.next();
    } while (after != null);
  }
}
