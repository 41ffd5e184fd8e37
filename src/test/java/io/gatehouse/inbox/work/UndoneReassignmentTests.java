package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.notice.Notice;
import io.gatehouse.inbox.notice.Undo;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class UndoneReassignmentTests extends HandingOver {

  @Test
  void byAManagerAreToldToTheReceiverAndUndone() throws Exception {
    work.claim(task, "risk-officer-2");
    send("/team/tasks/" + task + "/reassign", "compliance-lead", "to", "developer", "note", "Help.")
        .andExpect(flash().attribute("taken", "note-" + task))
        .andExpect(flash().attribute("undo", Undo.at("/team/tasks/" + task + "/restore")));

    page("/tasks/" + task, "developer")
        .andExpect(content().string(containsString("compliance-lead gave you this.")))
        .andExpect(content().string(containsString("“Help.”")));
    assertThat(of(Remark.REASSIGNED))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo("compliance-lead");
              assertThat(entry.values()).containsEntry("about", "developer");
              assertThat(entry.values()).containsEntry("note", "Help.");
            });
    send("/team/tasks/" + task + "/restore", "compliance-lead")
        .andExpect(redirectedUrl("/team"))
        .andExpect(
            flash()
                .attribute(
                    "notice",
                    new Notice(
                        "",
                        "“Review report” is where it was before.",
                        "It is gone from the other inbox.")));
    assertThat(assignee()).isEqualTo("risk-officer-2");
    assertThat(of(Remark.REASSIGNED)).hasSize(1);
    assertThat(of(Remark.RESTORED))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo("compliance-lead");
              assertThat(entry.values())
                  .containsEntry("about", "developer")
                  .containsEntry("to", "risk-officer-2");
            });
    page("/tasks/" + task, "risk-officer-2")
        .andExpect(content().string(not(containsString("gave you this"))));
  }

  @Test
  void toSomebodyElsesPeopleAreUndoneByWhoReassigned() {
    work.claim(task, "risk-officer-2");
    work.reassign(task, "compliance-lead", "top-management", null);
    assertRefused("not-given", "top-management");
    assertRefused("not-given", "risk-officer-2");

    work.undoReassigning(task, "compliance-lead");
    assertThat(assignee()).isEqualTo("risk-officer-2");
    assertRefused("not-given", "compliance-lead");
  }

  @Test
  void toOneselfAreUndoneAndNotToldAsGiven() throws Exception {
    work.claim(task, "risk-officer-2");
    work.reassign(task, "compliance-lead", "compliance-lead", null);
    page("/tasks/" + task, "compliance-lead")
        .andExpect(content().string(not(containsString("gave you this"))));

    work.undoReassigning(task, "compliance-lead");
    assertThat(assignee()).isEqualTo("risk-officer-2");
  }

  @Test
  void ofWhatNobodyHadAreUndoneToAllWhoMayTakeIt() throws Exception {
    send("/team/tasks/" + task + "/reassign", "compliance-lead", "to", "developer")
        .andExpect(flash().attribute("undo", Undo.at("/team/tasks/" + task + "/restore")));
    work.undoReassigning(task, "compliance-lead");
    assertThat(open.find(task).orElseThrow().assignee()).isNull();
    assertThat(open.workers(task)).contains("risk-officer-2").doesNotContain("developer");
  }

  @Test
  void areNotUndoneOnceTheReceiverHasBegun() throws Exception {
    work.claim(task, "risk-officer-2");
    work.reassign(task, "compliance-lead", "developer", null);
    var draft =
        put("/api/v1/tasks/" + task + "/draft")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"values\":{\"reason\":\"So far\"}}");
    web.perform(draft.with(user("developer")).with(csrf())).andExpect(status().isOk());

    assertRefused("begun", "compliance-lead");
    assertThat(assignee()).isEqualTo("developer");
  }

  @Test
  void areNotUndoneOnceItWentOn() {
    work.claim(task, "risk-officer-2");
    work.reassign(task, "compliance-lead", "developer", null);
    work.delegate(task, "developer", "data-steward");

    assertRefused("not-given", "compliance-lead");
    assertThat(assignee()).isEqualTo("data-steward");
  }

  private void assertRefused(String reason, String account) {
    assertThatThrownBy(() -> work.undoReassigning(task, account))
        .isInstanceOfSatisfying(
            TaskRefused.class,
            refused ->
                assertThat(refused.getDetailMessageCode()).isEqualTo("inbox.refused." + reason));
  }
}
