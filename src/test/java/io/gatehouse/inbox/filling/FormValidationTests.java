package io.gatehouse.inbox.filling;

import static io.gatehouse.inbox.form.Written.field;
import static io.gatehouse.inbox.form.Written.form;
import static io.gatehouse.inbox.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormValidationTests {

  private final Filler filler = new Filler();

  @Test
  void refusesUnknownKeysAndCollectsAllErrors() {
    var form =
        form(
            field("name", "'type':'textfield','validate':{'required':true}"),
            field("n", "'type':'number'"));
    assertThat(filler.errors(form, Map.of("n", "x", "approved", true), Map.of()))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("approved", "name", "n");
  }

  @Test
  void leavesOutWhatIsEmptyAndWhatIsOnlyShown() {
    var form =
        form(
            field("a", "'type':'textfield'"),
            field("b", "'type':'textfield','readonly':true"),
            field("c", "'type':'number','disabled':true"));
    var shown = Map.<String, Object>of("b", "as  before", "c", 3.0);
    assertThat(filler.accepted(form, Map.of("a", "", "b", "as before", "c", 3), shown)).isEmpty();
  }

  @Test
  void readsGroupsWithAndWithoutAPath() {
    var form =
        form(
            "{'type':'group','components':[{'type':'textfield','key':'a'}]}",
            "{'type':'group','path':'g','components':[{'type':'textfield','key':'a','validate':{'required':true}}]}",
            "{'type':'group','conditional':{'hide':'=a ="
                + " \\\"x\\\"'},'components':[{'type':'textfield','key':'b'}]}");
    assertThat(filler.accepted(form, map("{'a':'x','g':{'a':'y'}}"), Map.of()))
        .isEqualTo(map("{'a':'x','g':{'a':'y'}}"));
    assertThat(filler.errors(form, map("{'a':'x','b':'y','g':{'c':1}}"), Map.of()))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("b", "g.a", "g.c");
  }

  @Test
  void refusesMoreThanAFormCouldHold() {
    var form = form(field("a", "'type':'textarea'"));
    assertThat(filler.errors(form, Map.of("a", "x".repeat(600_000)), Map.of())).hasSize(1);
    assertThat(filler.errors(form, Map.of("a", "x".repeat(30_000)), Map.of())).hasSize(1);
  }
}
