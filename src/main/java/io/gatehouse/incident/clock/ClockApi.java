package io.gatehouse.incident.clock;

import io.gatehouse.inbox.ParameterRefused;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of incidents for programs; drills are left out. */
@RestController
@RequestMapping("/api/v1/clocks")
class ClockApi {

  private static final Set<String> STATES =
      Set.of("running", "met", "missed", "lapsed", "replaced");

  private final NotificationClocks clocks;
  private final Cases cases;
  private final CaseReaders readers;

  ClockApi(NotificationClocks clocks, Cases cases, CaseReaders readers) {
    this.clocks = clocks;
    this.cases = cases;
    this.readers = readers;
  }

  /** Of the incidents that the reader may read, the first due first. */
  @GetMapping
  List<ClockView> list(@RequestParam(defaultValue = "running") String state, Principal reader) {
    if (!STATES.contains(state)) {
      throw new ParameterRefused("state", "A clock is running, met, missed, lapsed or replaced.");
    }
    List<NotificationClock> all = clocks.inState(state);
    List<CaseFile> files =
        all.stream()
            .map(NotificationClock::caseKey)
            .distinct()
            .collect(Collectors.collectingAndThen(Collectors.toList(), cases::find));
    Set<String> readable =
        readers.readable(reader.getName(), files).stream()
            .map(CaseFile::key)
            .collect(Collectors.toSet());
    return all.stream().filter(one -> readable.contains(one.caseKey())).map(ClockView::of).toList();
  }
}
