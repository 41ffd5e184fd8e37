package io.gatehouse.change.page;

import io.gatehouse.change.ChangeDecisions;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.listing.Counted;
import io.gatehouse.listing.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the changes that somebody may read, newest first, by keyset. */
@Component
@Transactional(readOnly = true)
class ChangeSearch {

  private final ChangeTable table;
  private final CaseReaders readers;
  private final ChangeDecisions decisions;

  ChangeSearch(ChangeTable table, CaseReaders readers, ChangeDecisions decisions) {
    this.table = table;
    this.readers = readers;
    this.decisions = decisions;
  }

  Slice<ChangeRow> page(String account, ChangeFilter filter, int size) {
    return Slice.of(
        size,
        filter.after(),
        after -> table.matching(filter.from(after), Slice.BATCH),
        some ->
            readers.readable(account, some, ChangeSearch::key).stream()
                .map(row -> row.marked(isStale(row)))
                .filter(row -> row.stale() || !filter.stale()),
        ChangeSearch::key);
  }

  /** How many there are: "14" or "1,000+"; null for who reads not all, or where each is judged. */
  @Nullable String total(String account, ChangeFilter filter) {
    if (filter.stale() || !readers.readsAll(account)) {
      return null;
    }
    int counted = table.count(filter, Counted.LIMIT);
    return Counted.inWords(counted);
  }

  /** What is over rests on what was so then: only what goes on can become stale. */
  private boolean isStale(ChangeRow row) {
    return row.file().open()
        && decisions.standing(row.file().key()).stream().anyMatch(one -> !one.changed().isEmpty());
  }

  private static String key(ChangeRow row) {
    return row.file().key();
  }
}
