package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.identity.Role;
import io.gatehouse.inventory.classification.AiActCategory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to be notified within which time, whatever triage finds. */
class NotificationClocksTests {

  private static final String TABLE = "notification-clocks";
  private static final Instant AWARE = Instant.parse("2026-03-04T10:00:00Z");
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          new CalendarSettings(
              ZoneOffset.UTC, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()));

  /** Where a case differs from the plain one: severity 4, nothing else to tell. */
  private static Map<String, Object> found(String... answers) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("severity", "4");
    inputs.put("serious", "no");
    inputs.put("harm", "none");
    inputs.put("criticalInfrastructure", "no");
    inputs.put("widespread", "no");
    inputs.put("personalData", "none");
    inputs.put("causalLink", "likely");
    inputs.put("aiActCategory", "high");
    inputs.put("provenance", "built");
    for (int next = 0; next < answers.length; next += 2) {
      inputs.put(answers[next], answers[next + 1]);
    }
    return inputs;
  }

  @ParameterizedTest
  @CsvSource({
    "rights, no, no, AI Act Art. 73(2), P15D",
    "death, no, no, AI Act Art. 73(4), P10D",
    "rights, yes, no, AI Act Art. 73(3), P2D",
    "death, yes, no, AI Act Art. 73(3), P2D",
    "none, no, irreversible, AI Act Art. 73(3), P2D"
  })
  void obligesToReportASeriousIncidentToTheAuthority(
      String harm, String widespread, String infrastructure, String basis, String within) {
    Map<String, Object> strictest =
        rules(
                found(
                    "severity", "1",
                    "serious", "yes",
                    "harm", harm,
                    "widespread", widespread,
                    "criticalInfrastructure", infrastructure),
                "market-surveillance")
            .min((one, other) -> due(one, "initialWithin").compareTo(due(other, "initialWithin")))
            .orElseThrow();
    assertThat(strictest)
        .containsEntry("basis", basis)
        .containsEntry("initialWithin", within)
        .containsEntry("kind", "law");
  }

  @ParameterizedTest
  @CsvSource({"causalLink, unlikely", "aiActCategory, minimal", "aiActCategory, limited"})
  void obligesToNoReportToTheAuthority(String question, String answer) {
    var inputs = found("severity", "1", "serious", "yes", "harm", "death", question, answer);
    assertThat(duties(inputs)).containsExactlyInAnyOrder("customers", "management");
  }

  @Test
  void obligesByDataProtectionIndependentlyOfTheRest() {
    var breach = found("personalData", "breach", "causalLink", "unlikely");
    assertThat(duties(breach)).containsExactly("data-protection");
    assertThat(rules(breach, "data-protection").findFirst().orElseThrow())
        .containsEntry("initialWithin", "PT72H")
        .containsEntry("basis", "GDPR Art. 33");
    assertThat(duties(found("personalData", "risk-unlikely"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bought, true", "embedded, true", "built, false"})
  void obligesTowardsWhoMadeWhatIsNotOurs(String provenance, boolean obliges) {
    var serious = found("severity", "2", "serious", "yes", "provenance", provenance);
    assertThat(duties(serious).containsAll(Set.of("provider", "supplier"))).isEqualTo(obliges);
    assertThat(duties(found("severity", "3", "provenance", provenance)).contains("supplier"))
        .isEqualTo(obliges);
    assertThat(duties(found("provenance", provenance))).isEmpty();
  }

  @Test
  void asksOnlyForWhatIsAnswered() {
    Answers.named(TABLE)
        .forEach(
            (question, named) -> assertThat(answers(question)).as(question).containsAll(named));
  }

  private static List<String> categories() {
    List<String> categories = new ArrayList<>(List.of("unknown"));
    Arrays.stream(AiActCategory.values()).map(AiActCategory::key).forEach(categories::add);
    return categories;
  }

  /** Each answer to each question, in a grave case of what was bought and in a plain one. */
  @Test
  void saysOfEveryDutyWhoAndWhyAndGrowsWithSeverity() {
    Set<Object> seen = new HashSet<>();
    for (String question : Answers.named(TABLE).keySet()) {
      for (String answer : answers(question)) {
        grow(found(question, answer), seen);
        grow(
            found("serious", "yes", "harm", "rights", "provenance", "bought", question, answer),
            seen);
      }
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(9);
  }

  private static List<String> answers(String question) {
    return switch (question) {
      case "severity" -> List.of("1", "2", "3", "4");
      case "serious" -> List.of("yes", "no");
      case "aiActCategory" -> categories();
      case "provenance" -> Answers.offered("register-system", question);
      default -> Answers.offered("triage-incident", question);
    };
  }

  private static void grow(Map<String, Object> answers, Set<Object> seen) {
    Set<Object> fewer = Set.of();
    for (String severity : List.of("4", "3", "2", "1")) {
      answers.put("severity", severity);
      List<Map<String, Object>> rules = ProcessLibrary.ask(TABLE, answers);
      rules.stream().filter(seen::add).forEach(NotificationClocksTests::isWhole);
      Set<Object> duties = rules.stream().map(rule -> rule.get("duty")).collect(toSet());
      assertThat(duties).as(answers.toString()).containsAll(fewer);
      fewer = duties;
    }
  }

  private static void isWhole(Map<String, Object> rule) {
    assertThat(rule.get("duty").toString()).matches("[a-z-]+");
    assertThat(rule.get("recipient").toString()).isNotBlank();
    assertThat(rule.get("basis").toString()).isNotBlank();
    assertThat(rule.get("kind")).isIn("law", "own");
    assertThat(Arrays.stream(Role.values()).map(Role::key)).contains(rule.get("role").toString());
    assertThat(due(rule, "initialWithin"))
        .as(rule.toString())
        .isBefore(due(rule, "completeWithin"));
    if (rule.get("kind").equals("law")) {
      assertThat(rule.get("initialWithin").toString()).matches("P\\d+D|PT\\d+H");
    }
  }

  private static Set<Object> duties(Map<String, Object> inputs) {
    return ProcessLibrary.ask(TABLE, inputs).stream()
        .map(rule -> rule.get("duty"))
        .collect(toSet());
  }

  private static Stream<Map<String, Object>> rules(Map<String, Object> inputs, String duty) {
    return ProcessLibrary.ask(TABLE, inputs).stream().filter(rule -> rule.get("duty").equals(duty));
  }

  private static Instant due(Map<String, Object> rule, String column) {
    String within = rule.get(column).toString();
    return within.matches("P\\d+D")
        ? AWARE.plus(Period.parse(within))
        : CALENDAR.due(AWARE, within);
  }
}
