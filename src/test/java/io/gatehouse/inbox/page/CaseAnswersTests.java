package io.gatehouse.inbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.DateStyle;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.identity.preference.DigestTime;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Forms;
import io.gatehouse.inbox.form.UnreadableForm;
import io.gatehouse.inbox.starting.Starts;
import io.gatehouse.inbox.work.TaskWork;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** What was filled in, as the page of a case says it. */
@GatehouseTest
class CaseAnswersTests {

  @Autowired private MockMvc web;
  @Autowired private Answers answers;
  @Autowired private Forms forms;

  @Test
  void areInTheWordsOfTheFormThatATaskWasDoneWith(
      @Autowired AutowireCapableBeanFactory beans,
      @Autowired TaskWork work,
      @Autowired Evidence evidence,
      @Autowired AnswerWords words)
      throws Exception {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    String key = reviews.aReviewOfReportBy("risk-officer");
    work.complete(
        reviews.task(key), "risk-officer-2", Map.of("verdict", "accepted", "reason", "Sound."));

    says(key, "Is the report good enough?", "Accept it");
    says(key, "Reason", "Sound.");

    Forms unreadable = mock(Forms.class);
    when(unreadable.taskForm(any(), anyInt(), any())).thenThrow(mock(UnreadableForm.class));
    assertThat(evidence.of(key))
        .filteredOn(entry -> "Task_ReviewReport".equals(entry.task()))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(
                        new Answers(unreadable, words, mock(StoredFiles.class)).of(entry, Map.of()))
                    .contains(new Answer("Verdict", "accepted")));
  }

  @Test
  void areInTheWordsOfTheFormThatStartedTheCaseAndInTheStyleOfWhoeverReads(
      @Autowired Starts starts, @Autowired Preferences preferences) throws Exception {
    String key =
        starts.start(
            "action-follow-up",
            Map.of("action", "Write the manual.", "owner", "developer", "due", "2199-03-08"),
            "compliance-lead");

    says(key, "What should be done?", "Write the manual.");
    says(key, "Who does it?", "developer");
    says(key, "By when?", "8 Mar 2199");
    preferences.set("compliance-lead", new Preference(null, DateStyle.ISO_8601, DigestTime.USUAL));
    try {
      says(key, "By when?", "2199-03-08");
    } finally {
      preferences.set("compliance-lead", Preference.USUAL);
    }
  }

  @Test
  void ofARowAreInTheWordsOfTheFormToo() {
    List<Field> asked =
        forms.taskForm("gate-review", 1, "Task_AssembleEvidence").orElseThrow().fields();
    assertThat(
            of(
                asked,
                "items",
                List.of(
                    Map.of("title", "Test report", "answer", "file", "files", List.of("f-1")),
                    Map.of("title", "Manual", "answer", "not-applicable"))))
        .extracting(Answer::question)
        .containsExactly("Test report", "Manual");
    assertThat(of(asked, "items", List.of(Map.of("title", "Manual", "answer", "text"))))
        .containsExactly(new Answer("Manual", "How do you show it? In words"));
    assertThat(of(asked, "items", List.of(Map.of("title", "Report", "files", List.of("f-1")))))
        .containsExactly(new Answer("Report", "Files: report.pdf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checkbox|true|Yes",
        "checkbox|false|No",
        "datetime|2027-03-08|8 Mar 2027",
        "datetime|2027-03-08T17:00|8 Mar 2027, 17:00",
        "datetime|2027-03-08T23:30:00Z|8 Mar 2027, 23:30",
        "datetime|09:30|09:30",
        "datetime|some day|some day",
        "radio|a|First",
        "select|b|Second",
        "select|gone|gone",
        "textfield|2027-03-08|2027-03-08"
      })
  void areSaidByTheKindOfField(String type, String value, String said) {
    Object given = type.equals("checkbox") ? (Object) Boolean.valueOf(value) : value;
    var options =
        List.of(Map.of("value", "a", "label", "First"), Map.of("value", "b", "label", "Second"));
    var field = new Field(type, "x", Map.of("label", "Asked", "values", options), List.of());
    assertThat(of(List.of(field), "x", given)).containsExactly(new Answer("Asked", said));
  }

  @Test
  void ofSeveralChoicesAreAllTheirLabels() {
    var options =
        List.of(Map.of("value", "a", "label", "First"), Map.of("value", "b", "label", "Second"));
    var field = new Field("checklist", "x", Map.of("label", "Asked", "values", options), List.of());
    assertThat(of(List.of(field), "x", List.of("a", "b")))
        .containsExactly(new Answer("Asked", "First, Second"));
  }

  @Test
  void withoutAFormAreReadAsWellAsTheyCanBe() {
    assertThat(of(List.of(), "riskClass", "high"))
        .containsExactly(new Answer("Risk class", "high"));
    assertThat(of(List.of(), "gateDate", "2027-03-08"))
        .containsExactly(new Answer("Gate date", "8 Mar 2027"));
    assertThat(forms.taskForm("never-published", 1, "Task_Any")).isEmpty();
  }

  private List<Answer> of(List<Field> asked, String key, Object value) {
    return answers.of(Map.of(key, value), asked, Map.of("f-1", "report.pdf"));
  }

  private void says(String key, String question, String answer) throws Exception {
    web.perform(get("/cases/" + key).with(user("compliance-lead")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "<dt>%s</dt><dd class=\"said\">%s</dd>".formatted(question, answer))));
  }
}
