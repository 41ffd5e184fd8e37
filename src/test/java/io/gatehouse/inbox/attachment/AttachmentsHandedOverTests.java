package io.gatehouse.inbox.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.inbox.work.TaskWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentsHandedOverTests extends AttachedReview {

  private static final String FORMER = "risk-officer-2";

  @Autowired private TaskWork work;

  private String kept;
  private String removed;

  @BeforeEach
  void oneIsThereAndOneRemoved() throws Exception {
    kept = attached(FORMER, "notes.txt", "Seen.");
    removed = attached(FORMER, "wrong.txt", "Private.");
    remove(FORMER, removed).andExpect(status().isNoContent());
  }

  @Test
  void areNotTheFormerHoldersToChangeUntilItIsTheirsAgain() throws Exception {
    work.delegate(task, FORMER, "developer");
    areKept();

    work.takeBack(task, FORMER);
    remove(FORMER, kept).andExpect(status().isNoContent());
    bringBack(removed);
    assertThat(attachments()).containsExactly("wrong.txt");
  }

  @Test
  void areNotTheFormerHoldersToChangeAfterAReassignment() throws Exception {
    work.claim(task, FORMER);
    work.reassign(task, "compliance-lead", "developer", null);
    areKept();
  }

  private void areKept() throws Exception {
    String refused = "developer claimed this";
    remove(FORMER, kept)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString(refused)));
    assertThat(bringBack(removed)).contains(refused);
    assertThat(attachments()).containsExactly("notes.txt");
    read("/api/v1/cases/" + key + "/attachments", FORMER)
        .andExpect(jsonPath("$.items[0].removable").value(false));
    read("/cases/" + key, FORMER)
        .andExpect(content().string(containsString("notes.txt")))
        .andExpect(content().string(not(containsString("/attachments/" + kept + "/remove"))));
  }

  /** Answers why it was refused. */
  private String bringBack(String id) throws Exception {
    var answer = send(post("/tasks/" + task + "/attachments/" + id + "/bring-back"), FORMER);
    return String.valueOf(answer.andReturn().getFlashMap().get("attachmentRefused"));
  }
}
