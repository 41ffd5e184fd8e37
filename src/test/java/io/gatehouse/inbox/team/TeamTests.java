package io.gatehouse.inbox.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.work.TaskWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class TeamTests {

  @Autowired private MockMvc mvc;
  @Autowired private TeamViews views;
  @Autowired private TaskWork work;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private AbsenceDesk absences;
  @Autowired private WorkingCalendar calendar;
  @Autowired private Clock clock;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void countsEachTaskOnceHoweverManyMayTakeIt() {
    int before = views.of("compliance-lead").all().open();
    Load officer = of("compliance-lead", "risk-officer");
    Load second = of("compliance-lead", "risk-officer-2");

    reviews.aReview();

    assertThat(views.of("compliance-lead").all().open()).isEqualTo(before + 1);
    assertThat(of("compliance-lead", "risk-officer").open()).isEqualTo(officer.open() + 1);
    assertThat(of("compliance-lead", "risk-officer-2").open()).isEqualTo(second.open() + 1);
  }

  @Test
  void tellsWhatIsClaimedFromWhatIsOffered() {
    String task = reviews.task(reviews.aReview());
    Load before = of("compliance-lead", "risk-officer");

    work.claim(task, "risk-officer");

    assertThat(of("compliance-lead", "risk-officer").claimed()).isEqualTo(before.claimed() + 1);
  }

  @Test
  void showsThePeopleBelowOthersToo() {
    assertThat(views.of("top-management").people())
        .extracting(Load::name)
        .contains("compliance-lead", "risk-officer");
    assertThat(views.of("risk-officer").people()).isEmpty();
  }

  @Test
  void showsARoleToItsHolders() {
    reviews.aReview();

    assertThat(views.of("risk-officer").roles())
        .filteredOn(role -> role.name().equals("risk-officer"))
        .singleElement()
        .satisfies(role -> assertThat(role.open()).isPositive());
  }

  @Test
  void countsWorkWithWhomItIsAndNotWithTheirDeputy() {
    String task = reviews.task(reviews.aReview());
    work.claim(task, "risk-officer");
    isLateBeforeAllOthers(task);
    Load before = of("compliance-lead", "data-steward");
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    absences.set("risk-officer", "data-steward", today, today, "administrator");
    try {
      assertThat(of("compliance-lead", "data-steward")).isEqualTo(before);
      assertThat(late("compliance-lead", task))
          .hasValueSatisfying(late -> assertThat(late.having()).containsExactly("risk-officer"));
    } finally {
      absences.remove("risk-officer", "test");
    }
  }

  @Test
  void isNotForExternalAuditors() throws Exception {
    mvc.perform(get("/team").with(user("external-auditor"))).andExpect(status().isForbidden());
    mvc.perform(
            post("/team/tasks/{id}/reassign", "any")
                .param("to", "developer")
                .with(user("external-auditor"))
                .with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(post("/team/tasks/{id}/restore", "any").with(user("external-auditor")).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void canBeTakenAwayAsFigures() throws Exception {
    reviews.aReview();

    mvc.perform(get("/team/export.csv").with(user("compliance-lead")))
        .andExpect(content().contentTypeCompatibleWith("text/csv"))
        .andExpect(content().string(startsWith("\uFEFFkind,name,open,claimed,overdue")))
        .andExpect(content().string(containsString("\r\nperson,risk-officer,")));
    mvc.perform(get("/team/export.csv").with(user("risk-officer")))
        .andExpect(content().string(not(containsString("person,"))));
  }

  private Optional<TeamView.Late> late(String manager, String task) {
    return views.of(manager).late().stream()
        .filter(late -> late.task().id().equals(task))
        .findFirst();
  }

  private void isLateBeforeAllOthers(String task) {
    tasks.setDueDate(task, Date.from(Instant.EPOCH));
  }

  private Load of(String manager, String person) {
    List<Load> people = views.of(manager).people();
    return people.stream().filter(load -> load.name().equals(person)).findFirst().orElseThrow();
  }
}
