package io.gatehouse.change.page;

import io.gatehouse.inbox.cases.CaseFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as its register lists it.
 *
 * @param reopens stage that it goes back to, null where none
 * @param waitsFor names of its open tasks
 * @param due when the first of them is due
 * @param stale whether it is open and an approval of it rests on what is no more so
 */
record ChangeRow(
    CaseFile file,
    @Nullable String systemName,
    String changeClass,
    @Nullable String reopens,
    @Nullable String waitsFor,
    @Nullable Instant due,
    boolean stale) {

  ChangeRow marked(boolean isStale) {
    return new ChangeRow(file, systemName, changeClass, reopens, waitsFor, due, isStale);
  }
}
