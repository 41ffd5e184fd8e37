package io.gatehouse.identity.editing;

import io.gatehouse.csv.Formulas;
import io.gatehouse.identity.Account;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes people as the import reads them; who stands in is only told. */
@Component
class PeopleExport {

  static final List<String> TITLES =
      List.of("account", "name", "email", "roles", "manager", "active", "deputy", "away");

  private final PeopleDesk desk;
  private final Absences absences;

  PeopleExport(PeopleDesk desk, Absences absences) {
    this.desk = desk;
    this.absences = absences;
  }

  void write(List<Account> people, Appendable out) throws IOException {
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    Map<String, List<PersonFile.Held>> held = desk.held();
    Map<String, Absence> away = absences.all();
    for (Account one : people) {
      Absence absence = away.get(one.name());
      csv.printRecord(
          one.name(),
          cell(one.displayName()),
          cell(one.email()),
          roles(held.getOrDefault(one.name(), List.of())),
          one.manager(),
          one.active() ? "yes" : "no",
          absence == null ? null : absence.deputy(),
          absence == null ? null : absence.firstDay() + "/" + absence.lastDay());
    }
    csv.flush();
  }

  /** {@code risk-officer developer:AIS-2026-0001}: for the organisation, or for one system. */
  static String roles(List<PersonFile.Held> held) {
    return held.stream().map(PersonFile.Held::written).collect(Collectors.joining(" "));
  }

  private static @Nullable String cell(@Nullable String text) {
    return text == null ? null : Formulas.disarm(text);
  }
}
