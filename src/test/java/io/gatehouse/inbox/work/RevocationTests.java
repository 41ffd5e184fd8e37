package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
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
import io.gatehouse.identity.editing.Revocations;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody whose role is taken away while work waits with them because of it. */
@GatehouseTest
class RevocationTests {

  private static final String LOSER = "role-loser";

  private PeerReviews reviews;
  private String system;
  @Autowired private MockMvc browser;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private Cases cases;
  @Autowired private Systems systems;
  @Autowired private Revocations revocations;
  @Autowired private PeopleDesk desk;
  @Autowired private People people;
  @Autowired private Evidence evidence;

  @BeforeEach
  void bring(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    if (desk.isTaken(LOSER)) {
      desk.activate(LOSER, "test");
    } else {
      var details = new PeopleDesk.Details(LOSER, LOSER + "@test.example", "compliance-lead");
      desk.add(LOSER, details, "a long first secret", "test");
    }
    people.grant(LOSER, "risk-officer", null, "test");
    system = systems.register(SystemDraft.of(Map.of("name", "Loser’s sorter")), "test");
  }

  @AfterEach
  void goes() {
    people.revoke(LOSER, "risk-officer", null, "test");
    people.revoke(LOSER, "risk-officer", system, "test");
    desk.deactivate(LOSER, "test");
  }

  /** A review, with a deadline and about a system, that they have. */
  private String taken() {
    var about = new NewCase("peer-review", system, null, "developer", null, Map.of());
    String key = cases.start(about, Map.of());
    reviews.as("risk-officer-2", () -> tasks.complete(reviews.task(key)));
    String task = reviews.task(key);
    reviews.as(LOSER, () -> tasks.claim(task, LOSER));
    return task;
  }

  @Test
  void isShownBeforeItHappens() throws Exception {
    String task = taken();

    browser
        .perform(ask("risk-officer", ""))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Take the role risk-officer away from role-loser"),
                        containsString("/tasks/" + task),
                        containsString("Loser’s sorter"),
                        containsString("4 Jan"),
                        containsString(">risk-officer</td>"),
                        containsString("They hold no other role"))));

    assertThat(people.holders("risk-officer", null)).contains(LOSER);
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(LOSER);
    assertThat(evidence.of(key(task))).noneMatch(Remark.WENT_ON::is);
  }

  @Test
  void saysAfterwardsWhatWentWhere() throws Exception {
    String task = taken();

    var done =
        browser.perform(revoke("risk-officer", "")).andExpect(redirectedUrl("/people/role-loser"));

    browser
        .perform(
            get("/people/role-loser")
                .with(user("administrator"))
                .cookie(done.andReturn().getResponse().getCookie("GATEHOUSE")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("The role risk-officer is taken away."),
                        containsString("/tasks/" + task))));
    assertThat(open.find(task).orElseThrow().assignee()).isNull();
    assertThat(open.workers(task)).containsExactly("risk-officer");
  }

  @Test
  void isNotedForThePersonAndInTheCase() {
    String task = taken();
    var said = revocations.rehearse(LOSER, "risk-officer", null, "administrator").orElseThrow();

    var done = revocations.revoke(LOSER, "risk-officer", null, "administrator").orElseThrow();

    assertThat(done).isEqualTo(said);
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anySatisfy(
            entry ->
                assertThat(entry.values())
                    .containsEntry("change", "work-handed-on")
                    .containsEntry("account", LOSER)
                    .containsEntry("before", "Review report (" + key(task) + ")")
                    .containsEntry("after", "risk-officer"));
    assertThat(evidence.of(key(task)))
        .filteredOn(Remark.WENT_ON::is)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo("administrator");
              assertThat(entry.values())
                  .containsEntry("about", LOSER)
                  .containsEntry("why", "role risk-officer taken away")
                  .containsEntry("to", "risk-officer");
            });
  }

  @Test
  void saysWhichRoleNobodyHoldsThen() {
    people.grant(LOSER, "security-officer", null, "test");
    people.revoke("security-officer", "security-officer", null, "test");
    try {
      var said =
          revocations.rehearse(LOSER, "security-officer", null, "administrator").orElseThrow();
      assertThat(said.holes()).containsExactly("security-officer");
      assertThat(said.left()).isEqualTo(List.of("risk-officer"));
    } finally {
      people.grant("security-officer", "security-officer", null, "test");
      people.revoke(LOSER, "security-officer", null, "test");
    }
  }

  /** The same role for one system is another one. */
  @Test
  void keepsTheRoleThatWasNotMeant() throws Exception {
    String task = taken();
    people.grant(LOSER, "risk-officer", system, "test");
    browser
        .perform(ask("risk-officer", system))
        .andExpect(content().string(containsString(system)));

    browser.perform(revoke("risk-officer", ""));

    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(LOSER);
    assertThat(evidence.of(key(task))).noneMatch(Remark.WENT_ON::is);
  }

  @Test
  void isForAdministratorsAndForWhatIsHeld() throws Exception {
    browser
        .perform(
            get("/people/role-loser/roles/revoke")
                .param("role", "risk-officer")
                .with(user("compliance-lead")))
        .andExpect(status().isForbidden());
    browser.perform(ask("developer", "")).andExpect(redirectedUrl("/people/role-loser#roles"));
    browser
        .perform(
            get("/people/administrator/roles/revoke")
                .param("role", "administrator")
                .with(user("administrator")))
        .andExpect(redirectedUrl("/people/administrator#roles"));
  }

  private String key(String task) {
    return open.find(task).orElseThrow().caseKey();
  }

  private MockHttpServletRequestBuilder ask(String role, String systemId) {
    return get("/people/role-loser/roles/revoke")
        .param("role", role)
        .param("systemId", systemId)
        .with(user("administrator"));
  }

  private MockHttpServletRequestBuilder revoke(String role, String systemId) {
    return post("/people/role-loser/roles/revoke")
        .param("role", role)
        .param("systemId", systemId)
        .with(user("administrator"))
        .with(csrf());
  }
}
