package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonChanges;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.editing.Departures;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who leaves while work waits with them. */
@GatehouseTest
class DepartureTests {

  private static final String GOER = "goer";
  private static final String REPORT = "goers-report";

  private PeerReviews reviews;
  private @Nullable String heldSystem;
  @Autowired private MockMvc browser;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private Departures departures;
  @Autowired private PeopleDesk desk;
  @Autowired private People people;
  @Autowired private Absences absences;
  @Autowired private AbsenceDesk absenceDesk;
  @Autowired private Evidence evidence;
  @Autowired private CaseReaders readers;
  @Autowired private Systems systems;

  @BeforeEach
  void bring(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    there(GOER, "compliance-lead");
    there(REPORT, GOER);
    people.grant(GOER, "risk-officer", null, "test");
  }

  private void there(String account, @Nullable String manager) {
    var details = new PeopleDesk.Details(account, account + "@test.example", manager);
    if (desk.isTaken(account)) {
      desk.edit(account, details, desk.file(account).revision(), "test");
      desk.activate(account, "test");
    } else {
      desk.add(account, details, "a long first secret", "test");
    }
  }

  @AfterEach
  void everybodyIsGone() {
    absenceDesk.remove("developer", "test");
    if (heldSystem != null) {
      people.revoke(GOER, "system-owner", heldSystem, "test");
    }
    desk.deactivate(GOER, "test");
    desk.deactivate(REPORT, "test");
  }

  private String taken() {
    String task = reviews.task(reviews.aReview());
    reviews.as(GOER, () -> tasks.claim(task, GOER));
    return task;
  }

  @Test
  void isShownBeforeItHappens() throws Exception {
    String task = taken();
    absenceDesk.set("developer", GOER, absences.today(), absences.today().plusDays(2), "test");

    browser
        .perform(get("/people/goer/deactivate").with(user("administrator")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("/tasks/" + task),
                        containsString("risk-officer, risk-officer-2"),
                        containsString("steps of the ladder go to compliance-lead"),
                        containsString("Nobody will stand in for developer"))));

    assertThat(people.get(GOER).active()).isTrue();
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(GOER);
    assertThat(open.workers(task)).containsExactly(GOER);
  }

  @Test
  void givesOpenWorkBackAndSaysSoAndKeepsItAsEvidence() {
    String task = taken();
    var said = departures.rehearse(GOER, "administrator");

    var done = departures.leave(GOER, false, "administrator");

    assertThat(done).isEqualTo(said);
    assertThat(done.handed()).filteredOn(one -> one.piece().id().equals(task)).hasSize(1);
    assertThat(open.find(task).orElseThrow().assignee()).isNull();
    assertThat(open.workers(task)).containsExactly("risk-officer", "risk-officer-2");
    String key = open.find(task).orElseThrow().caseKey();
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anySatisfy(
            entry ->
                assertThat(entry.values())
                    .containsEntry("change", "work-handed-on")
                    .containsEntry("account", GOER)
                    .containsEntry("before", "Write report (" + key + ")")
                    .containsEntry("after", "risk-officer, risk-officer-2"));
    assertThat(evidence.verifyEntries(PersonChanges.CHAIN).whole()).isTrue();
  }

  @Test
  void tellsTheCaseWhyItsTaskWentOn() throws Exception {
    String task = taken();
    String key = open.find(task).orElseThrow().caseKey();
    departures.rehearse(GOER, "administrator");
    assertThat(evidence.of(key)).noneMatch(Remark.WENT_ON::is);

    departures.leave(GOER, false, "administrator");

    assertThat(evidence.of(key))
        .filteredOn(Remark.WENT_ON::is)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo("administrator");
              assertThat(entry.values())
                  .containsEntry("about", GOER)
                  .containsEntry("at", "Write report")
                  .containsEntry("why", "deactivated")
                  .containsEntry("to", "risk-officer, risk-officer-2");
            });
    assertThat(evidence.verifyEntries(key).whole()).isTrue();
    assertThat(readers.mayRead(GOER, key)).isFalse();
    browser
        .perform(get("/cases/" + key).with(user("compliance-lead")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Task went on: goer (deactivated), now with risk-officer, risk-officer-2")));
  }

  @Test
  void namesTheSystemsThatTheyAnswerFor() throws Exception {
    String owned = "";
    for (int i = 0; i < 11; i++) {
      owned =
          systems.register(
              SystemDraft.of(Map.of("name", "Goer’s system " + i, "owner", GOER)), "test");
    }
    String held = systems.register(SystemDraft.of(Map.of("name", "A system held by role")), "test");
    String ended =
        systems.register(SystemDraft.of(Map.of("name", "Ended system", "owner", GOER)), "test");
    systems.end(ended, "test", "test");
    people.grant(GOER, "system-owner", held, "test");
    heldSystem = held;

    browser
        .perform(get("/people/goer/deactivate").with(user("administrator")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Owner of 12 AI systems, whose records go on naming them:"),
                        containsString("/systems/" + held),
                        not(containsString("/systems/" + ended)),
                        containsString(" and 2 more"))));
  }

  @Test
  void movesReportsWhereAskedAndTakesBackWithTheSameRoles() throws Exception {
    String task = reviews.task(reviews.aReview());
    browser
        .perform(
            post("/people/goer/deactivate")
                .param("moveReports", "true")
                .with(user("administrator"))
                .with(csrf()))
        .andExpect(redirectedUrl("/people/goer"));
    assertThat(people.get(REPORT).manager()).isEqualTo("compliance-lead");
    assertThat(open.workers(task)).doesNotContain(GOER);

    browser.perform(post("/people/goer/activate").with(user("administrator")).with(csrf()));
    assertThat(open.workers(task)).contains(GOER);
  }
}
