package io.gatehouse.incident.board;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.incident.clock.NotificationClock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leaves to somebody the clocks of incidents whose case they may read. */
@Component
class ClockReaders {

  private final Cases cases;
  private final CaseReaders readers;

  ClockReaders(Cases cases, CaseReaders readers) {
    this.cases = cases;
    this.readers = readers;
  }

  List<NotificationClock> readable(String account, List<NotificationClock> clocks) {
    if (readers.readsAll(account)) {
      return clocks;
    }
    Set<String> keys = readableKeys(account, clocks);
    return clocks.stream().filter(clock -> keys.contains(clock.caseKey())).toList();
  }

  private Set<String> readableKeys(String account, List<NotificationClock> clocks) {
    List<String> keys = clocks.stream().map(NotificationClock::caseKey).distinct().toList();
    return readers.readable(account, cases.find(keys)).stream()
        .map(CaseFile::key)
        .collect(Collectors.toSet());
  }
}
