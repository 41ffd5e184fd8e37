package io.gatehouse.library;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** An incident of the AI Incident Database, where the file lies beside the project. */
record RealIncident(CSVRecord row) {

  private static final String FILE = "shared/data/ai-incidents.csv";

  static List<RealIncident> all() {
    Path file = find();
    assumeTrue(
        Files.isReadable(file),
        "skipped: data/ai-incidents.csv is not in a shared folder beside the project");
    try (var reader = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).stream()
          .map(RealIncident::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isReadable(at.resolve(FILE))) {
        return at.resolve(FILE);
      }
    }
    return Path.of("..").resolve(FILE);
  }

  String what() {
    return row.get("title");
  }

  String description() {
    return row.get("description");
  }

  /**
   * Somebody knew of it at noon of the day of which the file speaks, but last year: what is known
   * for many years is not taken as a report.
   */
  Instant aware() {
    return LocalDate.parse(row.get("date"))
        .withYear(Year.now(ZoneOffset.UTC).getValue() - 1)
        .atTime(LocalTime.NOON)
        .toInstant(ZoneOffset.UTC);
  }

  /** Who uses what others made has bought it. */
  boolean isBought() {
    return !row.get("deployer").equals(row.get("developer"));
  }

  /** What triage answers by what the file says; what it does not say is not known. */
  Map<String, String> triage() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("harm", harm());
    answers.put("peopleAffected", people());
    answers.put("ongoing", "no");
    answers.put("causalLink", "likely");
    answers.put("widespread", "no");
    answers.put("personalData", "none");
    answers.put(
        "criticalInfrastructure", row.get("critical_services").equals("yes") ? "disrupted" : "no");
    return answers;
  }

  private String harm() {
    if (number("lives_lost") > 0) {
      return "death";
    }
    if (number("injuries") > 0) {
      return "serious-health";
    }
    if (row.get("rights_violation").equals("yes")) {
      return "rights";
    }
    if (row.get("rights_violation").equals("maybe")) {
      return "unknown";
    }
    return switch (row.get("harm_level")) {
      case "AI tangible harm event" -> "minor";
      case "AI tangible harm issue", "AI tangible harm near-miss", "none" -> "none";
      default -> "unknown";
    };
  }

  private String people() {
    if (!Set.of("lives_lost", "injuries").stream().allMatch(column -> !row.get(column).isBlank())) {
      return "unknown";
    }
    int people = number("lives_lost") + number("injuries");
    return people >= 100 ? "hundreds" : people >= 10 ? "dozens" : people > 0 ? "few" : "none";
  }

  private int number(String column) {
    return row.get(column).isBlank() ? 0 : Integer.parseInt(row.get(column));
  }

  @Override
  public String toString() {
    return "incident " + row.get("incident_id");
  }
}
