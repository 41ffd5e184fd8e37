package io.gatehouse.inbox.team;

import io.gatehouse.csv.Formulas;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    print(csv, "person", team.people());
    print(csv, "role", team.roles());
    print(csv, "process", team.processes());
    csv.flush();
  }

  private static void print(CSVPrinter csv, String kind, List<Load> loads) throws IOException {
    for (Load load : loads) {
      csv.printRecord(
          kind,
          Formulas.disarm(load.name()),
          load.open(),
          load.claimed(),
          load.overdue(),
          load.soon(),
          load.weeks().get(0),
          load.weeks().get(1),
          load.weeks().get(2),
          load.oldest());
    }
  }
}
