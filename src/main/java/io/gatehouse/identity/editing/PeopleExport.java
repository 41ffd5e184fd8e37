package io.gatehouse.identity.editing;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.identity.Account;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    CsvWriter csv = new CsvWriter(out, TITLES);
    Map<String, List<PersonFile.Held>> held = desk.held();
    Map<String, Absence> away = absences.all();
    for (Account one : people) {
      Absence absence = away.get(one.name());
      csv.row(
          Stream.of(
              one.name(),
              one.displayName(),
              one.email(),
              roles(held.getOrDefault(one.name(), List.of())),
              one.manager(),
              one.active(),
              absence == null ? null : absence.deputy(),
              absence == null ? null : absence.firstDay() + "/" + absence.lastDay()));
    }
    csv.flush();
  }

  /** {@code risk-officer developer:AIS-2026-0001}: for the organisation, or for one system. */
  static String roles(List<PersonFile.Held> held) {
    return held.stream().map(PersonFile.Held::written).collect(Collectors.joining(" "));
  }
}
