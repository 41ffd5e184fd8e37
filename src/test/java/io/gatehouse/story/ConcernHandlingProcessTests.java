package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.incident.concern.Concern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a concern, and what its reporter reads of that. */
class ConcernHandlingProcessTests extends ConcernStory {

  @ParameterizedTest
  @CsvSource({
    "false, answered, Concern answered, It is answered.",
    "true, answered, Concern answered, It is answered.",
    "false, no-ground, No ground established, no ground was found",
    "true, no-ground, No ground established, no ground was found"
  })
  void endsAsItsHandlerSays(boolean aboutLead, String assessment, String outcome, String told) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);
    assertThat(concern).startsWith("CON-");
    assertThat(offered(concern, task(aboutLead))).containsExactly(handler(aboutLead));
    assertThat(reporter.looks(code)).contains("has not finished with it yet", WORRY);

    assess(concern, aboutLead, assessment);

    assertThat(cases.get(concern).outcome()).isEqualTo(outcome);
    assertThat(reporter.looks(code)).contains(told, ANSWER, WORRY).doesNotContain(Words.REASON);
  }

  @ParameterizedTest
  @CsvSource({
    "false, incident, Incident raised, incident-response",
    "true, incident, Incident raised, incident-response",
    "false, corrective-action, Corrective action started, corrective-action",
    "true, corrective-action, Corrective action started, corrective-action"
  })
  void goesOnAmongOthersWithoutItsWords(
      boolean aboutLead, String assessment, String outcome, String process) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);

    assess(concern, aboutLead, assessment);

    assertThat(cases.get(concern).outcome()).isEqualTo(outcome);
    Concern kept = concerns.follow(code).orElseThrow();
    CaseFile raised = cases.get(kept.ledTo());
    assertThat(raised.process()).isEqualTo(process);
    assertThat(raised.title()).isEqualTo(SUMMARY);
    assertThat(raised.startedBy()).isEqualTo(handler(aboutLead).account());
    assertThat(raised.parent()).isNull();
    assertThat(evidence(raised.key()).toString()).doesNotContain(concern, WORRY);
    assertThat(door.page(handler(aboutLead).account(), "/cases/" + concern))
        .contains(kept.ledTo(), WORRY);
    assertThat(reporter.looks(code))
        .contains("by people who do not know of you", ANSWER)
        .doesNotContain(kept.ledTo(), SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void asksTheReporterAndGoesOnWithWhatTheyAnswer(boolean aboutLead) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);
    assess(concern, aboutLead, "question");
    assertThat(reporter.looks(code)).contains("You are asked something.", ANSWER);
    assertThat(offered(concern, task(aboutLead))).isEmpty();

    assertThat(reporter.writes(code, "It is Garden Street.")).contains("is with its handler");

    JsonNode shown = handler(aboutLead).isShown(concern, task(aboutLead));
    assertThat(shown.get("conversation").asText()).contains(WORRY, ANSWER, "Garden Street");
    assertThat(shown.get("reporter").asText()).isEqualTo("Did not say who they are");
    assertThat(reporter.looks(code)).contains("has not finished with it yet");
    assess(concern, aboutLead, "answered");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOnWithoutAnAnswerAfterTwoWeeks(boolean aboutLead) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);
    assess(concern, aboutLead, "question");

    clock.passes(days(13));
    assertThat(offered(concern, task(aboutLead))).isEmpty();
    clock.passes(days(2));

    assertThat(offered(concern, task(aboutLead))).containsExactly(handler(aboutLead));
    assess(concern, aboutLead, "no-ground");
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void isTakenBackByItsReporter(boolean aboutLead, boolean asked) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);
    if (asked) {
      assess(concern, aboutLead, "question");
    }

    assertThat(reporter.takesBack(code)).contains("It is taken back.", "You took it back.");

    assertThat(cases.get(concern).state()).isEqualTo("withdrawn");
    assertThat(cases.get(concern).outcome()).isEqualTo("Concern withdrawn");
    assertThat(offered(concern, task(aboutLead))).isEmpty();
    assertThat(reporter.writes(code, "One thing more about it.")).contains("It is over");
    assertThat(reporter.takesBack(code)).contains("It is over");
  }

  @Test
  void takesWhatIsWrittenMeanwhileOnceHoweverOftenItIsSent() {
    String code = reporter.raises(WORRY, false);

    reporter.writes(code, "It happened again today.");
    reporter.writes(code, "It happened again today.");

    assertThat(concerns.follow(code).orElseThrow().messages()).hasSize(2);
    assertThat(complianceLead.isShown(caseOf(code), ASSESS).get("conversation").asText())
        .contains("It happened again today.");
  }

  @Test
  void cannotBeWithdrawnByItsHandler() {
    String concern = caseOf(reporter.raises(WORRY, false));

    assertThat(complianceLead.triesToWithdraw(concern).status()).isEqualTo(403);
    assertThat(page("/cases/" + concern)).doesNotContain("Withdraw this case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "corrective-action"})
  void tellsNothingToOthersThatItsHandlerHasNotWritten(String assessment) {
    String concern = caseOf(reporter.raises(WORRY, false));
    var values = assessed(assessment);
    values.remove("summary");

    Door.Answer refused = complianceLead.tries(concern, ASSESS, values);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("summary");
    assertThat(complianceLead.tries(concern, ASSESS, assessed("burnt")).status()).isEqualTo(400);
  }
}
