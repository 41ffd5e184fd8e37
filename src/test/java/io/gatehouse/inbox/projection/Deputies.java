package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.work.TaskWork;
import io.gatehouse.platform.time.TimeMachine;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Somebody of whom tests say that they are away, and who stands in. */
@GatehouseTest
abstract class Deputies {

  static final String ABSENT = "risk-officer";
  static final String DEPUTY = "data-steward";

  protected PeerReviews reviews;
  @Autowired protected OpenTasks open;
  @Autowired protected TaskService tasks;
  @Autowired protected TaskWork work;
  @Autowired protected AbsenceDesk absences;
  @Autowired protected PeopleDesk desk;
  @Autowired protected People people;
  @Autowired protected Evidence evidence;
  @Autowired protected TimeMachine time;
  @Autowired protected WorkingCalendar calendar;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @AfterEach
  void everybodyIsBack() {
    List.of(ABSENT, DEPUTY, "risk-officer-2").forEach(one -> absences.remove(one, "test"));
  }

  protected void isAway(String account, String deputy) {
    absences.set(account, deputy, today(), today().plusDays(5), "administrator");
  }

  protected LocalDate today() {
    return LocalDate.ofInstant(time.now(), calendar.zone());
  }

  protected java.time.Instant startOf(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  protected void assertCompleted(String key, String by, String onBehalfOf) {
    assertThat(evidence.of(key))
        .extracting(EvidenceEntry::what, EvidenceEntry::by, EvidenceEntry::onBehalfOf)
        .contains(tuple("completed", by, onBehalfOf));
  }
}
