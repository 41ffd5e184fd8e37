package io.gatehouse.story;

import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an import leaves to be triaged does not come due in a bunch. */
class QuietImportProcessTests extends Story {

  @Test
  void spreadsTheDeadlinesOfRegistrations() {
    List<LocalDate> due = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      due.add(dueDay(registrationOf(aSystemAt(""))));
    }
    assertThat(new HashSet<>(due)).hasSizeGreaterThan(8);
    assertThat(due).allMatch(day -> !day.isAfter(today().plusDays(94)));
    assertThat(due).anyMatch(day -> day.isAfter(today().plusDays(45)));
    assertThat(due).filteredOn(day -> day.isBefore(today().plusDays(8))).hasSizeLessThan(4);
  }

  @Test
  void chasesNobodyBeforeItsDay() {
    String key = lateRegistration();

    clock.passes(workingDays(7));

    assertThat(mailbox).holds("Triage registration").about(key).toNobody();
  }

  @Test
  void leavesWhatPeopleReportToTheTable() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));

    assertThat(dueDay(key)).isBefore(today().plusDays(10));
  }

  private String lateRegistration() {
    String key = registrationOf(aSystemAt(""));
    return dueDay(key).isAfter(today().plusDays(20)) ? key : lateRegistration();
  }

  private String registrationOf(String system) {
    return cases.ofSystem(system).get(0).key();
  }

  private LocalDate dueDay(String key) {
    String due = file(key).get("openTasks").get(0).get("due").asText();
    return LocalDate.ofInstant(Instant.parse(due), ZoneOffset.UTC);
  }
}
