package io.gatehouse.library;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gates ask, for every risk class and provenance. */
class GateRequirementsTests {

  private static final List<String> GATES =
      List.of("design", "development", "verification", "deployment", "retirement");
  private static final List<String> PROVENANCES =
      List.of("built", "bought", "embedded", "found", "unknown");

  static Stream<Arguments> cases() {
    return GATES.stream()
        .flatMap(
            gate ->
                ProcessLibrary.RISKS.stream()
                    .flatMap(risk -> PROVENANCES.stream().map(p -> Arguments.of(gate, risk, p))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void asksForEvidenceReviewsAndOneDecision(String gate, String risk, String provenance) {
    var items = rows(gate, risk, provenance, "evidence");
    assertThat(items).hasSizeGreaterThanOrEqualTo(2);
    assertThat(items).extracting(row -> row.get("item")).doesNotHaveDuplicates();
    assertThat(items)
        .allSatisfy(
            row -> {
              assertThat(row.get("item").toString()).matches("[a-z]+(-[a-z]+)*");
              assertThat(row.get("title").toString()).isNotBlank();
              assertThat(row.get("help").toString()).isNotBlank();
              assertThat(row.get("iso").toString().split(" "))
                  .isSubsetOf(ProcessLibrary.isoReferences());
            });
    var reviewers = roles(rows(gate, risk, provenance, "review"));
    var approvers = roles(rows(gate, risk, provenance, "approval"));
    assertThat(reviewers).isNotEmpty().doesNotHaveDuplicates();
    assertThat(approvers).hasSize(1).doesNotContainAnyElementsOf(reviewers);
    assertThat(Stream.concat(reviewers.stream(), approvers.stream()))
        .allMatch(role -> Role.of(role) != null);
  }

  /** What each gate asks at least, in the words of the process library. */
  @ParameterizedTest
  @CsvSource({
    "design, A.6.2.2 A.6.1.2 A.5.4 A.5.2 A.5.5 6.1.2 6.1.3 8.2 8.3 A.4.2 A.4.3 A.4.4 A.4.5 A.4.6,"
        + " risk-officer security-officer, compliance-lead",
    "development, A.6.2.3 A.7.2 A.7.3 A.7.4 A.7.5 A.7.6 A.9.2, data-steward risk-officer,"
        + " compliance-lead",
    "verification, A.6.2.4 A.5.4 A.5.3 8.4, risk-officer security-officer, release-approver",
    "deployment, A.6.2.5 A.6.2.8 A.6.2.6 A.6.2.7 A.8.2 A.8.5 A.9.3 A.9.4 A.10.2 A.10.4,"
        + " security-officer compliance-lead, release-approver",
    "retirement, A.6.2.6 A.7.2 A.8.2 A.10.4 A.10.3 7.5.3, data-steward supplier-manager,"
        + " top-management"
  })
  void asksWhatTheLibraryPromises(String gate, String iso, String reviewers, String decider) {
    for (String provenance : PROVENANCES) {
      assertThat(references(gate, "high", provenance)).containsAll(List.of(iso.split(" ")));
      assertThat(roles(rows(gate, "high", provenance, "review")))
          .containsExactlyInAnyOrder(reviewers.split(" "));
      assertThat(roles(rows(gate, "high", provenance, "approval"))).containsExactly(decider);
      assertThat(roles(rows(gate, "critical", provenance, "approval"))).containsExactly(decider);
    }
  }

  private static Set<String> references(String gate, String risk, String provenance) {
    return rows(gate, risk, provenance, "evidence").stream()
        .flatMap(row -> Stream.of(row.get("iso").toString().split(" ")))
        .collect(toSet());
  }

  @Test
  void asksTheSuppliersDocumentsInsteadOfTheDevelopments() {
    for (String gate : List.of("design", "development", "deployment")) {
      Set<Object> ofBuilt = items(gate, "built");
      Set<Object> ofBought = items(gate, "bought");
      assertThat(ofBought).isEqualTo(items(gate, "embedded"));
      assertThat(ofBuilt).noneMatch(item -> item.toString().startsWith("supplier-"));
      ofBought.removeAll(ofBuilt);
      assertThat(ofBought).isNotEmpty().allMatch(item -> item.toString().startsWith("supplier-"));
    }
  }

  private static Set<Object> items(String gate, String provenance) {
    return rows(gate, "high", provenance, "evidence").stream()
        .map(row -> row.get("item"))
        .collect(toCollection(HashSet::new));
  }

  @Test
  void asksLessOfLowRiskAndAddsAReviewerToCriticalRisk() {
    for (String gate : GATES) {
      assertThat(rows(gate, "low", "built", "evidence").size())
          .isLessThan(rows(gate, "high", "built", "evidence").size());
      assertThat(rows(gate, "critical", "built", "review").size())
          .isGreaterThan(rows(gate, "high", "built", "review").size());
    }
  }

  @Test
  void carriesEveryControlThatTheGatesAnswerFor() {
    Set<String> carried = new HashSet<>();
    for (String gate : GATES) {
      for (String provenance : PROVENANCES) {
        rows(gate, "critical", provenance, "evidence").stream()
            .flatMap(row -> Stream.of(row.get("iso").toString().split(" ")))
            .filter(reference -> reference.startsWith("A."))
            .forEach(carried::add);
      }
    }
    Set<String> elsewhere = Set.of("A.2.2", "A.2.3", "A.2.4", "A.3.2", "A.3.3", "A.6.1.3", "A.8.4");
    assertThat(carried)
        .containsAll(
            ProcessLibrary.isoReferences().stream()
                .filter(reference -> reference.startsWith("A."))
                .filter(reference -> !elsewhere.contains(reference))
                .collect(toSet()));
  }

  private static List<Map<String, Object>> rows(
      String gate, String risk, String provenance, String kind) {
    return ProcessLibrary.ask(
            "gate-requirements", Map.of("gate", gate, "riskClass", risk, "provenance", provenance))
        .stream()
        .filter(row -> kind.equals(row.get("kind")))
        .toList();
  }

  private static List<String> roles(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get("role").toString()).toList();
  }
}
