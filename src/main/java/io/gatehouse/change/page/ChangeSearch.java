package io.gatehouse.change.page;

import io.gatehouse.change.ChangeDecisions;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the changes that somebody may read, newest first, by keyset. */
@Component
@Transactional(readOnly = true)
class ChangeSearch {

  private static final int BATCH = 200;

  /** How many batches one page looks through for who may read few of them. */
  private static final int BATCHES = 10;

  private static final int COUNTED = 1_000;

  private final ChangeTable table;
  private final CaseReaders readers;
  private final ChangeDecisions decisions;

  ChangeSearch(ChangeTable table, CaseReaders readers, ChangeDecisions decisions) {
    this.table = table;
    this.readers = readers;
    this.decisions = decisions;
  }

  /**
   * One page.
   *
   * @param next after which key the next page begins; null on the last one
   */
  record Page(List<ChangeRow> rows, @Nullable String next) {}

  Page page(String account, ChangeFilter filter, int size) {
    List<ChangeRow> found = new ArrayList<>();
    String after = filter.after();
    for (int batch = 0; batch < BATCHES; batch++) {
      List<ChangeRow> some = table.matching(filter.from(after), BATCH);
      for (ChangeRow row : readable(account, some)) {
        boolean stale = isStale(row);
        if (stale || !filter.stale()) {
          if (found.size() == size) {
            return new Page(found, found.get(size - 1).file().key());
          }
          found.add(row.marked(stale));
        }
      }
      if (some.size() < BATCH) {
        return new Page(found, null);
      }
      after = some.get(some.size() - 1).file().key();
    }
    return new Page(found, after);
  }

  /** How many there are: "14" or "1,000+"; null for who reads not all, or where each is judged. */
  @Nullable String total(String account, ChangeFilter filter) {
    if (filter.stale() || !readers.readsAll(account)) {
      return null;
    }
    int counted = table.count(filter, COUNTED + 1);
    return counted > COUNTED ? "1,000+" : String.valueOf(counted);
  }

  private List<ChangeRow> readable(String account, List<ChangeRow> rows) {
    Set<CaseFile> readable =
        new HashSet<>(readers.readable(account, rows.stream().map(ChangeRow::file).toList()));
    return rows.stream().filter(row -> readable.contains(row.file())).toList();
  }

  /** What is over rests on what was so then: only what goes on can become stale. */
  private boolean isStale(ChangeRow row) {
    return row.file().open()
        && decisions.standing(row.file().key()).stream().anyMatch(one -> !one.changed().isEmpty());
  }
}
