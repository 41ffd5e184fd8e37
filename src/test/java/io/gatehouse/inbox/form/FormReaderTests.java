package io.gatehouse.inbox.form;

import static io.gatehouse.inbox.form.Written.ROWS;
import static io.gatehouse.inbox.form.Written.field;
import static io.gatehouse.inbox.form.Written.form;
import static io.gatehouse.inbox.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

  @Test
  void findsTheFilesAmongValues() {
    var form =
        form(
            field("f", "'type':'filepicker'"),
            "{'type':'dynamiclist','path':'l','components':[{'type':'filepicker','key':'f'}]}");
    assertThat(form.files(map("{'f':['1'],'l':[{'f':['2','3']},{}]}")))
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'iframe'",
        "'type':'html'",
        "'type':'expression'",
        "'type':'textfield','conditional':{'hide':'=now() = 1'}",
        "'type':'textfield','readonly':'=a'",
        "'type':'textfield','validate':{'pattern':'('}",
        "'type':'textfield','validate':{'min':'=a'}",
        "'type':'select','valuesExpression':'=a'",
        "'type':'filepicker','multiple':'=a'"
      })
  void refusesAFormThatItCouldNotCheck(String field) {
    assertThatThrownBy(() -> form(field("f", field))).isInstanceOf(UnreadableForm.class);
  }

  @Test
  void refusesANewerSchemaAndPlainKeysOfRows() {
    assertThatThrownBy(() -> Written.read("[]", 20)).isInstanceOf(UnreadableForm.class);
    assertThatThrownBy(() -> form(ROWS.formatted("true").replace("this.state", "state")))
        .hasMessageContaining("this.state");
  }

  @Test
  void refusesANumberOfRowsThatIsNone() {
    assertThatThrownBy(
            () ->
                form(
                    "{'type':'dynamiclist','path':'l','properties':{'minRows':'some'},'components':[]}"))
        .hasMessageContaining("minRows");
  }
}
