package io.gatehouse.inbox.filling;

import static io.gatehouse.inbox.form.Written.field;
import static io.gatehouse.inbox.form.Written.form;
import static io.gatehouse.inbox.form.Written.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldAnswersTests {

  private final Filler filler = new Filler();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type':'textfield'| 'x'| 'x'",
        "'type':'textfield'| ' two\\n lines '| 'two lines'",
        "'type':'textarea'| 'a\\r\\nb'| 'a\\nb'",
        "'type':'textfield','validate':{'validationType':'email'}| 'a.b@example.org'|"
            + " 'a.b@example.org'",
        "'type':'textfield','validate':{'validationType':'phone'}| '+4930664040900'|"
            + " '+4930664040900'",
        "'type':'textfield','validate':{'pattern':'^[A-Z]+$'}| 'AB'| 'AB'",
        "'type':'textfield','validate':{'minLength':2,'maxLength':3}| 'abc'| 'abc'",
        "'type':'number'| 3| 3",
        "'type':'number'| '3.50'| 3.50",
        "'type':'number','serializeToString':true| 3| '3'",
        "'type':'number','validate':{'min':1,'max':5},'increment':'0.5'| 2.5| 2.5",
        "'type':'checkbox'| true| true",
        "'type':'checkbox'| false| false",
        "'type':'radio','values':[{'label':'Yes','value':'yes'}]| 'yes'| 'yes'",
        "'type':'select','valuesKey':'offered'| 'b'| 'b'",
        "'type':'checklist','values':[{'value':'a'},{'value':'b'}]| ['b','a']| ['b','a']",
        "'type':'taglist','valuesKey':'offered'| ['a']| ['a']",
        "'type':'datetime','subtype':'date'| '2026-02-28'| '2026-02-28'",
        "'type':'datetime','subtype':'date','disallowPassedDates':true| '2026-03-02'| '2026-03-02'",
        "'type':'datetime','subtype':'time'| '14:30'| '14:30'",
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset'|"
            + " '2026-03-01T14:30+01:00'| '2026-03-01T14:30+01:00'",
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_normalized'|"
            + " '2026-03-01T14:30Z'| '2026-03-01T14:30Z'",
        "'type':'filepicker'| ['mine.pdf']| ['mine.pdf']",
        "'type':'filepicker','multiple':true,'accept':'.pdf,image/*'| ['mine.pdf','mine.png']|"
            + " ['mine.pdf','mine.png']",
        "'type':'filepicker'| ['yours.pdf']| ['yours.pdf']",
      })
  void accepts(String field, String given, String kept) {
    var shown =
        Map.<String, Object>of(
            "offered",
            List.of(Map.of("value", "a"), "b"),
            "rows",
            List.of(Map.of("f", List.of("yours.pdf"))));
    var accepted = filler.accepted(form(field("f", field)), Map.of("f", value(given)), shown);
    assertThat(new ObjectMapper().valueToTree(accepted.get("f")).toString())
        .isEqualTo(new ObjectMapper().valueToTree(value(kept)).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type':'textfield','validate':{'required':true}| null| fill this in",
        "'type':'textfield','validate':{'required':true}| '  '| fill this in",
        "'type':'textfield'| 7| write text",
        "'type':'textfield'| {'a':'b'}| write text",
        "'type':'textfield'| 'a\\u0000b'| cannot be kept",
        "'type':'textarea'| 'a\\ud800b'| cannot be kept",
        "'type':'textfield','validate':{'minLength':5}| 'abc'| at least 5",
        "'type':'textfield','validate':{'maxLength':2}| 'abc'| at most 2",
        "'type':'textfield','validate':{'pattern':'^[A-Z]+$'}| 'ab'| expected form",
        "'type':'textfield','validate':{'pattern':'^[A-Z]+$','patternErrorMessage':'CAPITALS'}|"
            + " 'ab'| CAPITALS",
        "'type':'textfield','validate':{'validationType':'email'}| 'nobody'| e-mail",
        "'type':'textfield','validate':{'validationType':'phone'}| '12'| telephone",
        "'type':'number'| 'x'| a number",
        "'type':'number'| true| a number",
        "'type':'number'| '1e999999999'| too many digits",
        "'type':'number','decimalDigits':0| 1.5| whole number",
        "'type':'number','decimalDigits':2| 1.555| 2 digits",
        "'type':'number','validate':{'min':1}| 0| 1 or more",
        "'type':'number','validate':{'max':1}| 2| 1 or less",
        "'type':'number','increment':'5'| 7| multiple of 5",
        "'type':'checkbox','validate':{'required':true}| false| tick",
        "'type':'checkbox'| 'yes'| true or false",
        "'type':'radio','values':[{'value':'yes'}]| 'no'| options",
        "'type':'radio','values':[{'value':'yes'}]| ['yes']| options",
        "'type':'select','valuesKey':'offered'| 'c'| options",
        "'type':'select','valuesKey':'nothing'| 'c'| options",
        "'type':'checklist','values':[{'value':'a'}]| ['a','a']| options",
        "'type':'checklist','values':[{'value':'a'}]| 'a'| list",
        "'type':'checklist','values':[{'value':'a'}],'validate':{'required':true}| []| fill this"
            + " in",
        "'type':'datetime','subtype':'date'| '2026-02-30'| not a date",
        "'type':'datetime','subtype':'date'| '2026-02-28T10:00'| not a date",
        "'type':'datetime','subtype':'date','disallowPassedDates':true| '2026-03-01'| not passed",
        "'type':'datetime','subtype':'time'| '25:00'| not a time",
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset'|"
            + " '2026-03-01T14:30'| not a date and time",
        "'type':'filepicker'| 'mine.pdf'| list of ids",
        "'type':'filepicker'| ['mine.pdf','mine.png']| one file",
        "'type':'filepicker'| ['nobodys']| no file",
        "'type':'filepicker'| ['other.pdf']| no file",
        "'type':'filepicker','accept':'.docx'| ['mine.pdf']| not of a kind",
        "'type':'textfield','readonly':true| 'changed'| shown only",
        "'type':'textfield','disabled':true| 'changed'| shown only",
      })
  void refuses(String field, String given, String reason) {
    var values = new HashMap<String, Object>();
    values.put("f", value(given));
    var shown = Map.<String, Object>of("offered", List.of("a", "b"));
    assertThat(filler.errors(form(field("f", field)), values, shown))
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("f"))
        .satisfies(error -> assertThat(error.message()).containsIgnoringCase(reason));
  }

  @Test
  void refusesSomebodyElsesFile() {
    var form = form(field("f", "'type':'filepicker'"));
    var given = Map.<String, Object>of("f", List.of("yours.pdf"));
    assertThat(filler.errors(form, given, Map.of())).hasSize(1);
  }

  @Test
  void refusesSomebodyElsesFileOfWhichOnlyATextTells() {
    var form = form(field("f", "'type':'filepicker'"));
    var given = Map.<String, Object>of("f", List.of("yours.pdf"));
    assertThat(filler.errors(form, given, Map.of("purpose", "yours.pdf"))).hasSize(1);
    assertThat(filler.errors(form, given, Map.of("f", "yours.pdf"))).hasSize(1);
    assertThat(filler.errors(form, given, Map.of("people", List.of("yours.pdf")))).hasSize(1);
  }
}
