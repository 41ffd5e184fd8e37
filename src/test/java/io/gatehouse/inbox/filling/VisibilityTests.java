package io.gatehouse.inbox.filling;

import static io.gatehouse.inbox.form.Written.field;
import static io.gatehouse.inbox.form.Written.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibilityTests {

  private final Filler filler = new Filler();

  @Test
  void asksForReasonsOnlyWhereTheAnswerCallsForThem() {
    var form =
        form(
            field("decision", "'type':'radio','values':[{'value':'passed'},{'value':'refused'}]"),
            field(
                "reason",
                "'type':'textarea','validate':{'required':true},'conditional':{'hide':'=decision !="
                    + " \\\"refused\\\"'}"));
    assertThat(filler.accepted(form, Map.of("decision", "passed"), Map.of()))
        .containsOnlyKeys("decision");
    assertThat(filler.accepted(form, Map.of("decision", "refused", "reason", "no"), Map.of()))
        .hasSize(2);
    assertThat(filler.errors(form, Map.of("decision", "refused"), Map.of()))
        .extracting(FieldError::field)
        .containsExactly("reason");
    assertThat(filler.errors(form, Map.of("decision", "passed", "reason", "no"), Map.of()))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("does not ask"));
  }

  @Test
  void letsHiddenAnswersHideNothingElse() {
    var form =
        form(
            field("a", "'type':'checkbox'"),
            field("b", "'type':'textfield','conditional':{'hide':'=a != true'}"),
            field("c", "'type':'textfield','conditional':{'hide':'=b = \\\"x\\\"'}"));
    assertThat(filler.errors(form, Map.of("b", "x", "c", "y"), Map.of()))
        .extracting(FieldError::field)
        .containsExactly("b");
  }

  @Test
  void readsConditionsOverWhatIsShown() {
    var form = form(field("a", "'type':'textfield','conditional':{'hide':'=risk = \\\"low\\\"'}"));
    assertThat(filler.errors(form, Map.of("a", "x"), Map.of("risk", "low"))).hasSize(1);
    assertThat(filler.accepted(form, Map.of("a", "x"), Map.of("risk", "high"))).hasSize(1);
  }

  @Test
  void readsConditionsOverWhatIsFilledInBeforeAGroup() {
    var form =
        form(
            field("a", "'type':'textfield'"),
            field("b", "'type':'textfield','conditional':{'hide':'=a = \\\"old\\\"'}"),
            "{'type':'group','components':[{'type':'textfield','key':'c'}]}");
    assertThat(filler.accepted(form, Map.of("a", "new", "b", "y"), Map.of("a", "old"))).hasSize(2);
  }

  @Test
  void cannotBeToldAnotherValueOfAReadOnlyFieldToChangeConditions() {
    var form =
        form(
            field("risk", "'type':'textfield','readonly':true"),
            field(
                "a",
                "'type':'textfield','validate':{'required':true},'conditional':{'hide':'=risk ="
                    + " \\\"low\\\"'}"));
    assertThat(filler.errors(form, Map.of("risk", "low"), Map.of("risk", "high")))
        .extracting(FieldError::field)
        .containsExactly("risk", "a");
  }
}
