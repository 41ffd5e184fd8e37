package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.notice.Undo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class HandOverTests {

  @Autowired private MockMvc web;
  @Autowired private Evidence evidence;
  @Autowired private TaskWork work;
  @Autowired private OpenTasks open;

  private String key;
  private String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    key = reviews.aReviewOfReportBy("risk-officer");
    task = reviews.task(key);
  }

  @Test
  void areEvidenceWithTheirWords() throws Exception {
    work.delegate(task, "risk-officer-2", "developer", "You know it better.");
    work.takeBack(task, "risk-officer-2");

    assertThat(of(Remark.GIVEN))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo("risk-officer-2");
              assertThat(entry.values())
                  .isEqualTo(
                      Map.of(
                          "about",
                          "developer",
                          "note",
                          "You know it better.",
                          "at",
                          "Review report"));
            });
    assertThat(of(Remark.TAKEN_BACK))
        .singleElement()
        .satisfies(entry -> assertThat(entry.values()).containsEntry("about", "developer"));
    assertThat(evidence.verify(key).whole()).isTrue();
    page("/cases/" + key, "compliance-lead")
        .andExpect(content().string(containsString("Task given: developer")))
        .andExpect(content().string(containsString("Task taken back: developer")));
  }

  @Test
  void offerTheWayBack() throws Exception {
    send("/tasks/" + task + "/claim", "risk-officer-2")
        .andExpect(flash().attribute("undo", Undo.at("/tasks/" + task + "/release")));
    send("/tasks/" + task + "/release", "risk-officer-2")
        .andExpect(flash().attribute("undo", Undo.at("/tasks/" + task + "/claim")));
    send("/inbox/delegate", "risk-officer-2", "task", task, "to", "developer", "q", key)
        .andExpect(
            flash()
                .attribute("undo", Undo.at("/inbox/take-back").with("task", task).with("q", key)));
    send("/inbox/take-back", "risk-officer-2", "task", task, "q", key);
    assertThat(assignee()).isEqualTo("risk-officer-2");
  }

  @Test
  void tellTheBrowserWhichNoteItNeedNotKeepAnyMore() throws Exception {
    String note = "You know the model better.";
    send("/tasks/" + task + "/delegate", "risk-officer-2", "to", "nobody-here", "note", note)
        .andExpect(flash().attribute("taken", nullValue()));
    send("/tasks/" + task + "/delegate", "risk-officer-2", "to", "developer", "note", note)
        .andExpect(flash().attribute("taken", "note-" + task));
    page("/tasks/" + task, "risk-officer-2")
        .andExpect(content().string(not(containsString("data-taken"))));
  }

  private String assignee() {
    return open.find(task).orElseThrow().assignee();
  }

  private List<EvidenceEntry> of(Remark remark) {
    return evidence.of(key).stream().filter(remark::is).toList();
  }

  private ResultActions page(String path, String account) throws Exception {
    return web.perform(get(path).with(user(account)));
  }

  private ResultActions send(String path, String account, String... named) throws Exception {
    var request = post(path).with(user(account)).with(csrf());
    for (int i = 0; i < named.length; i += 2) {
      request.param(named[i], named[i + 1]);
    }
    return web.perform(request);
  }
}
