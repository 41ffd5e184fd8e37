package io.gatehouse.inbox.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttachmentTests extends AttachedReview {

  @Autowired private StoredFiles files;
  @Autowired private JdbcClient database;

  @Test
  void areListedWithWhoWhenSizeAndHash() throws Exception {
    attach("risk-officer-2", "notes.txt", "Seen.")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.name").value("notes.txt"));

    read("/api/v1/cases/" + key + "/attachments", "risk-officer-2")
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].by").value("risk-officer-2"))
        .andExpect(jsonPath("$.items[0].at").isString())
        .andExpect(jsonPath("$.items[0].size").value(5))
        .andExpect(jsonPath("$.items[0].sha256").isString())
        .andExpect(jsonPath("$.items[0].task").value("Review report"))
        .andExpect(jsonPath("$.items[0].removable").value(true));
    for (String page : List.of("/tasks/" + task, "/cases/" + key)) {
      read(page, "risk-officer-2")
          .andExpect(content().string(containsString("notes.txt")))
          .andExpect(content().string(containsString("at Review report")));
    }
  }

  @Test
  void areNotedAtOnceAsThePageSays() throws Exception {
    attach("risk-officer-2", "notes.txt", "Seen.").andExpect(status().isCreated());

    read("/tasks/" + task, "risk-officer-2")
        .andExpect(
            content()
                .string(
                    containsString(
                        "The case notes at once that you attach it, with its name and hash, and"
                            + " also if you remove it. The file itself is kept as evidence when"
                            + " the task is done")));
    read("/cases/" + key, "risk-officer-2")
        .andExpect(content().string(containsString("File attached")));
  }

  @Test
  void areOnlySavedNeverShown() throws Exception {
    String id = attached("risk-officer-2", "page.txt", "<script>alert(1)</script>");
    read("/files/" + id, "risk-officer-2")
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
  }

  @Test
  void areForWhoeverMayReadTheCase() throws Exception {
    String id = attached("risk-officer-2", "notes.txt", "Seen.");
    read("/files/" + id, "developer").andExpect(status().isOk());
    read("/files/" + id, "external-auditor").andExpect(status().isOk());
    read("/files/" + id, "supplier-manager").andExpect(status().isForbidden());
    read("/api/v1/cases/" + key + "/attachments", "supplier-manager")
        .andExpect(status().isForbidden());
  }

  @Test
  void comeFromWhoeverWorksOnTheTask() throws Exception {
    attach("risk-officer", "own.txt", "Four eyes exclude them.").andExpect(status().isForbidden());
    attach("supplier-manager", "x.txt", "x").andExpect(status().isForbidden());
    attach("external-auditor", "x.txt", "x").andExpect(status().isForbidden());
    assertThat(attachments()).isEmpty();
    read("/tasks/" + task, "developer")
        .andExpect(content().string(not(containsString("data-attach"))));
  }

  @Test
  void areRefusedInWords() throws Exception {
    attach("risk-officer-2", "run.exe", "MZ")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("not a kind of file")));
    attach("risk-officer-2", "report.pdf", "MZ")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("does not fit its name")));
    web.perform(
            multipart("/tasks/" + task + "/attachments")
                .file(file("run.exe", "MZ"))
                .with(user("risk-officer-2"))
                .with(csrf()))
        .andExpect(redirectedUrl("/tasks/" + task + "#attachments"))
        .andExpect(flash().attribute("attachmentRefused", containsString("not a kind of file")));
    web.perform(
            multipart("/tasks/" + task + "/attachments")
                .file(file("", ""))
                .with(user("risk-officer-2"))
                .with(csrf()))
        .andExpect(flash().attribute("attachmentRefused", containsString("No file is chosen")));
    assertThat(attachments()).isEmpty();
  }

  @Test
  void becomeEvidenceWhenTheTaskIsCompleted() throws Exception {
    String id = attached("risk-officer-2", "notes.txt", "Seen.");
    assertThat(of(Remark.FILE_ATTACHED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.values()).containsEntry("about", "notes.txt"));
    reviews.as("risk-officer-2", () -> reviews.completeAccepted(task));

    assertThat(of(Remark.FILES_KEPT))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.files())
                    .extracting(EvidenceEntry.FileHash::id)
                    .containsExactly(id));
    assertThat(evidence.verify(key).whole()).isTrue();
    remove("risk-officer-2", id)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("is evidence already")));
    read("/cases/" + key, "compliance-lead")
        .andExpect(content().string(containsString("notes.txt")));
  }

  @Test
  void becomeEvidenceWhenTheCaseIsWithdrawn(@Autowired Cases cases) throws Exception {
    attached("risk-officer-2", "notes.txt", "Seen.");
    cases.withdraw(key, "compliance-lead", "It is not needed.");
    assertThat(of(Remark.FILES_KEPT)).hasSize(1);
  }

  @Test
  void areRemovedByWhoAttachedThemAndBroughtBack() throws Exception {
    String id = attached("risk-officer-2", "wrong.txt", "Private.");
    remove("compliance-lead", id)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString("risk-officer-2")));
    remove("risk-officer-2", id).andExpect(status().isNoContent());

    assertThat(attachments()).isEmpty();
    read("/files/" + id, "compliance-lead").andExpect(status().isForbidden());
    assertThat(of(Remark.FILE_REMOVED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.by()).isEqualTo("risk-officer-2"));

    send(post("/tasks/" + task + "/attachments/" + id + "/bring-back"), "risk-officer-2")
        .andExpect(redirectedUrl("/tasks/" + task + "#attachments"));
    assertThat(attachments()).containsExactly("wrong.txt");
  }

  @Test
  void offerTheWayBackWhenTheyAreRemoved() throws Exception {
    String id = attached("risk-officer-2", "wrong.txt", "Private.");
    send(post("/tasks/" + task + "/attachments/" + id + "/remove"), "risk-officer-2")
        .andExpect(redirectedUrl("/tasks/" + task + "#attachments"))
        .andExpect(
            flash()
                .attribute(
                    "attachmentRemoved", Map.of("id", id, "name", "wrong.txt", "taskId", task)));
  }

  @Test
  void areCleanedAwayOnlyOnceTheyAreRemoved() throws Exception {
    String kept = attached("risk-officer-2", "kept.txt", "Seen.");
    String removed = attached("risk-officer-2", "wrong.txt", "Private.");
    remove("risk-officer-2", removed);
    database
        .sql("update attached_file set removed = removed - interval '2 days' where file_id = ?")
        .param(removed)
        .update();
    database.sql("alter table stored_file disable trigger stored_file_is_unchanged").update();
    database
        .sql("update stored_file set at = at - interval '2 days' where id = any (?)")
        .param(new String[] {kept, removed})
        .update();
    database.sql("alter table stored_file enable trigger stored_file_is_unchanged").update();
    files.removeUnused();
    assertThat(files.find(kept)).isPresent();
    assertThat(files.find(removed)).isEmpty();
  }

  @Test
  void belongToTheirOwnTaskAlone() throws Exception {
    String id = attached("risk-officer-2", "notes.txt", "Seen.");
    String other = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    send(delete("/api/v1/tasks/" + other + "/attachments/" + id), "risk-officer-2")
        .andExpect(status().isNotFound());
    send(post("/tasks/" + other + "/attachments/" + id + "/bring-back"), "risk-officer-2")
        .andExpect(flash().attribute("attachmentRefused", containsString("not attached any more")));
    assertThat(attachments()).containsExactly("notes.txt");
  }
}
