package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.notice.Undo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandOverTests extends HandingOver {

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
}
