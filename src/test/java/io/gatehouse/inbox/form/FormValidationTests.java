package io.gatehouse.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormValidationTests {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  private final StoredFiles files = mock(StoredFiles.class);
  private FormValidation validation;

  @BeforeEach
  void prepare() {
    var calendar = mock(WorkingCalendar.class);
    when(calendar.zone()).thenReturn(ZoneOffset.UTC);
    var uploaded =
        Stream.of("mine.pdf", "mine.png", "yours.pdf")
            .map(
                name ->
                    new StoredFile(
                        name,
                        name,
                        name.endsWith("png") ? "image/png" : "application/pdf",
                        1,
                        "",
                        name.startsWith("mine") ? "developer" : "system-owner",
                        NOW))
            .toList();
    when(files.find(anyList()))
        .thenAnswer(
            call ->
                uploaded.stream()
                    .filter(file -> call.<List<String>>getArgument(0).contains(file.id()))
                    .toList());
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var answers = new FieldAnswers(files, Clock.fixed(NOW, ZoneOffset.UTC), calendar);
    validation = new FormValidation(new Feel(), answers, messages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type':'textfield'| 'x'| 'x'",
        "'type':'textfield'| ' two\\n lines '| 'two lines'",
        "'type':'textarea'| 'a\\r\\nb'| 'a\\nb'",
        "'type':'textfield','validate':{'validationType':'email'}| 'a.b@example.org'| 'a.b@example.org'",
        "'type':'textfield','validate':{'validationType':'phone'}| '+4930664040900'| '+4930664040900'",
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
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset'| '2026-03-01T14:30+01:00'| '2026-03-01T14:30+01:00'",
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_normalized'| '2026-03-01T14:30Z'| '2026-03-01T14:30Z'",
        "'type':'filepicker'| ['mine.pdf']| ['mine.pdf']",
        "'type':'filepicker','multiple':true,'accept':'.pdf,image/*'| ['mine.pdf','mine.png']| ['mine.pdf','mine.png']",
        "'type':'filepicker'| ['yours.pdf']| ['yours.pdf']",
      })
  void accepts(String field, String given, String kept) {
    var shown =
        Map.<String, Object>of(
            "offered", List.of(Map.of("value", "a"), "b"), "before", List.of("yours.pdf"));
    var accepted =
        validation.accept(form(field("f", field)), Map.of("f", value(given)), shown, "developer");
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
        "'type':'textfield','validate':{'pattern':'^[A-Z]+$','patternErrorMessage':'CAPITALS'}| 'ab'| CAPITALS",
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
        "'type':'checklist','values':[{'value':'a'}],'validate':{'required':true}| []| fill this in",
        "'type':'datetime','subtype':'date'| '2026-02-30'| not a date",
        "'type':'datetime','subtype':'date'| '2026-02-28T10:00'| not a date",
        "'type':'datetime','subtype':'date','disallowPassedDates':true| '2026-03-01'| not passed",
        "'type':'datetime','subtype':'time'| '25:00'| not a time",
        "'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset'| '2026-03-01T14:30'| not a date and time",
        "'type':'filepicker'| 'mine.pdf'| list of ids",
        "'type':'filepicker'| ['mine.pdf','mine.png']| one file",
        "'type':'filepicker'| ['nobodys']| no file",
        "'type':'filepicker'| ['other.pdf']| no file",
        "'type':'filepicker','accept':'.docx'| ['mine.pdf']| not of a kind",
        "'type':'textfield','readonly':true| 'changed'| shown only",
        "'type':'textfield','disabled':true| 'changed'| shown only",
      })
  void refuses(String field, String given, String reason) {
    var values = new java.util.HashMap<String, Object>();
    values.put("f", value(given));
    var shown = Map.<String, Object>of("offered", List.of("a", "b"));
    assertThat(errors(form(field("f", field)), values, shown))
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("f"))
        .satisfies(error -> assertThat(error.message()).containsIgnoringCase(reason));
  }

  @Test
  void refusesSomebodyElsesFile() {
    var form = form(field("f", "'type':'filepicker'"));
    assertThat(errors(form, Map.of("f", List.of("yours.pdf")), Map.of())).hasSize(1);
  }

  @Test
  void refusesUnknownKeysAndCollectsAllErrors() {
    var form =
        form(
            field("name", "'type':'textfield','validate':{'required':true}"),
            field("n", "'type':'number'"));
    assertThat(errors(form, Map.of("n", "x", "approved", true), Map.of()))
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
    assertThat(validation.accept(form, Map.of("a", "", "b", "as before", "c", 3), shown)).isEmpty();
  }

  @Test
  void asksForReasonsOnlyWhereTheAnswerCallsForThem() {
    var form =
        form(
            field("decision", "'type':'radio','values':[{'value':'passed'},{'value':'refused'}]"),
            field(
                "reason",
                "'type':'textarea','validate':{'required':true},'conditional':{'hide':'=decision != \\\"refused\\\"'}"));
    assertThat(validation.accept(form, Map.of("decision", "passed"), Map.of()))
        .containsOnlyKeys("decision");
    assertThat(validation.accept(form, Map.of("decision", "refused", "reason", "no"), Map.of()))
        .hasSize(2);
    assertThat(errors(form, Map.of("decision", "refused"), Map.of()))
        .extracting(FieldError::field)
        .containsExactly("reason");
    assertThat(errors(form, Map.of("decision", "passed", "reason", "no"), Map.of()))
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
    assertThat(errors(form, Map.of("b", "x", "c", "y"), Map.of()))
        .extracting(FieldError::field)
        .containsExactly("b");
  }

  @Test
  void readsConditionsOverWhatIsShown() {
    var form = form(field("a", "'type':'textfield','conditional':{'hide':'=risk = \\\"low\\\"'}"));
    assertThat(errors(form, Map.of("a", "x"), Map.of("risk", "low"))).hasSize(1);
    assertThat(validation.accept(form, Map.of("a", "x"), Map.of("risk", "high"))).hasSize(1);
  }

  @Test
  void cannotBeToldAnotherValueOfAReadOnlyFieldToChangeConditions() {
    var form =
        form(
            field("risk", "'type':'textfield','readonly':true"),
            field(
                "a",
                "'type':'textfield','validate':{'required':true},'conditional':{'hide':'=risk = \\\"low\\\"'}"));
    assertThat(errors(form, Map.of("risk", "low"), Map.of("risk", "high")))
        .extracting(FieldError::field)
        .containsExactly("risk", "a");
  }

  private static final String ROWS =
      "{'type':'dynamiclist','path':'items','isRepeating':true,'allowAddRemove':%s,'components':["
          + "{'type':'textfield','key':'title','readonly':true},"
          + "{'type':'radio','key':'state','values':[{'value':'done'},{'value':'na'}],'validate':{'required':true}},"
          + "{'type':'textfield','key':'reason','validate':{'required':true},"
          + "'conditional':{'hide':'=this.state != \\\"na\\\"'}}]}";

  @Test
  void takesBackWhatItShowsBesideItsFieldsUnlessItWasChanged() {
    var form = form(ROWS.formatted("false"));
    var shown = map("{'purpose':'Sorts','items':[{'id':'1','title':'Plan','help':['a',{'b':2}]}]}");
    var given =
        map(
            "{'purpose':'Sorts','items':[{'id':'1','title':'Plan','state':'done','help':['a',{'b':2}]}]}");
    assertThat(validation.accept(form, given, shown))
        .isEqualTo(
            map("{'items':[{'id':'1','title':'Plan','state':'done','help':['a',{'b':2}]}]}"));

    var changed =
        map("{'purpose':'Other','items':[{'id':'2','title':'Plan','state':'done'}],'x':1}");
    assertThat(errors(form, changed, shown))
        .extracting(FieldError::field)
        .containsExactly("purpose", "x", "items[0].id");
  }

  @Test
  void keepsTheRowsOfAFixedListWithWhatTheyShow() {
    var form = form(ROWS.formatted("false"));
    var shown =
        map("{'items':[{'id':'1','title':'Plan','reason':'old'},{'id':'2','title':'Report'}]}");
    var given =
        map(
            "{'items':[{'title':'Plan','state':'done'},{'title':'Report','state':'na','reason':'bought'}]}");
    assertThat(validation.accept(form, given, shown))
        .isEqualTo(
            map(
                "{'items':[{'id':'1','title':'Plan','state':'done'},"
                    + "{'id':'2','title':'Report','state':'na','reason':'bought'}]}"));
  }

  @Test
  void findsWhatIsWrongInRows() {
    var form = form(ROWS.formatted("false"));
    var shown = map("{'items':[{'title':'Plan'},{'title':'Report'}]}");
    assertThat(
            errors(
                form,
                map("{'items':[{'state':'done','x':1},{'title':'Other','state':'na'}]}"),
                shown))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("items[0].x", "items[1].title", "items[1].reason");
    assertThat(errors(form, map("{'items':[{'state':'done'}]}"), shown))
        .extracting(FieldError::field)
        .containsExactly("items");
    assertThat(errors(form, Map.of(), shown)).hasSize(1);
    assertThat(errors(form, map("{'items':'all'}"), shown)).hasSize(1);
  }

  @Test
  void acceptsNewRowsWhereTheyMayBeAdded() {
    var form = form(ROWS.formatted("true"));
    assertThat(
            validation.accept(form, map("{'items':[{'state':'done'},{'state':'done'}]}"), Map.of()))
        .isEqualTo(map("{'items':[{'state':'done'},{'state':'done'}]}"));
    assertThat(validation.accept(form, Map.of(), Map.of())).isEmpty();
  }

  @Test
  void asksForAsManyRowsAsTheFormSays() {
    var list =
        "{'type':'dynamiclist','path':'l','allowAddRemove':true,'properties':{'minRows':'%s'},"
            + "'conditional':{'hide':'=a = \\\"no\\\"'},"
            + "'components':[{'type':'textfield','key':'t'}]}";
    var form = form(field("a", "'type':'textfield'"), list.formatted("1"));
    assertThat(errors(form, Map.of("a", "yes"), Map.of()))
        .containsExactly(new FieldError("l", "Add at least one row here."));
    assertThat(errors(form, map("{'l':[]}"), Map.of())).hasSize(1);
    assertThat(validation.accept(form, map("{'l':[{'t':'x'}]}"), Map.of())).hasSize(1);
    assertThat(validation.accept(form, Map.of("a", "no"), Map.of())).hasSize(1);
    assertThatThrownBy(() -> form(list.formatted("some"))).hasMessageContaining("minRows");
  }

  @Test
  void readsGroupsWithAndWithoutAPath() {
    var form =
        form(
            "{'type':'group','components':[{'type':'textfield','key':'a'}]}",
            "{'type':'group','path':'g','components':[{'type':'textfield','key':'a','validate':{'required':true}}]}",
            "{'type':'group','conditional':{'hide':'=a = \\\"x\\\"'},'components':[{'type':'textfield','key':'b'}]}");
    assertThat(validation.accept(form, map("{'a':'x','g':{'a':'y'}}"), Map.of()))
        .isEqualTo(map("{'a':'x','g':{'a':'y'}}"));
    assertThat(errors(form, map("{'a':'x','b':'y','g':{'c':1}}"), Map.of()))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("b", "g.a", "g.c");
  }

  @Test
  void refusesMoreThanAFormCouldHold() {
    var form = form(field("a", "'type':'textarea'"));
    assertThat(errors(form, Map.of("a", "x".repeat(600_000)), Map.of())).hasSize(1);
    assertThat(errors(form, Map.of("a", "x".repeat(30_000)), Map.of())).hasSize(1);
  }

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
    assertThatThrownBy(() -> FormReader.read(json("{'id':'f','schemaVersion':20,'components':[]}")))
        .isInstanceOf(UnreadableForm.class);
    assertThatThrownBy(() -> form(ROWS.formatted("true").replace("this.state", "state")))
        .hasMessageContaining("this.state");
  }

  private List<FieldError> errors(Form form, Map<String, Object> given, Map<String, Object> shown) {
    return catchThrowableOfType(
            InvalidForm.class, () -> validation.accept(form, given, shown, "developer"))
        .errors();
  }

  private static String field(String key, String attributes) {
    return "{'key':'" + key + "'," + attributes + "}";
  }

  private static Form form(String... components) {
    return FormReader.read(
        json(
            "{'id':'test','schemaVersion':19,'components':["
                + String.join(",", components)
                + "]}"));
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static Object value(String text) {
    return map("{'v':" + text + "}").get("v");
  }

  private static Map<String, Object> map(String text) {
    try {
      return new ObjectMapper().readValue(text.replace('\'', '"'), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
