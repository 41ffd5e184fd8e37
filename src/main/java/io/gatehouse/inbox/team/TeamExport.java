package io.gatehouse.inbox.team;

import io.gatehouse.csv.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the figures of the page, one line a person, role and process. */
@Component
class TeamExport {

  private static final List<String> TITLES =
      List.of(
          ("kind name open claimed overdue dueThisWeek openedWithinAWeek openedWithinFourWeeks"
                  + " openedEarlier oldest")
              .split(" "));

  void write(TeamView team, Appendable out) throws IOException {
    CsvWriter csv = new CsvWriter(out, TITLES);
    print(csv, "person", team.people());
    print(csv, "role", team.roles());
    print(csv, "process", team.processes());
    csv.flush();
  }

  private static void print(CsvWriter csv, String kind, List<Load> loads) {
    for (Load load : loads) {
      csv.row(
          Stream.of(
              kind,
              load.name(),
              load.open(),
              load.claimed(),
              load.overdue(),
              load.soon(),
              load.weeks().get(0),
              load.weeks().get(1),
              load.weeks().get(2),
              load.oldest()));
    }
  }
}
