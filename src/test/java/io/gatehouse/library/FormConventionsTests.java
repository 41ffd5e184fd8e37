package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms are small, ask questions, say what good looks like, and bound what may be entered. */
class FormConventionsTests {

  private static final int ONE_SCREEN = 24;
  private static final Set<String> ASKING =
      Set.of("textfield", "textarea", "radio", "select", "datetime", "filepicker", "number");
  private static final Set<String> SHOWING = Set.of("text", "table", "dynamiclist");

  /** Why and by what: read on the page of the case. */
  private static final Set<String> READ_AS_EVIDENCE = Set.of("reason", "findings", "files");

  /** Of what browser and server read alike (feel-vectors.json), what a form needs. */
  private static final Pattern CONDITION =
      Pattern.compile("=(this\\.)?\\w+ !?= \"[\\w-]+\"( (and|or) (this\\.)?\\w+ !?= \"[\\w-]+\")*");

  private static final Pattern PLAIN_KEY = Pattern.compile("=(this\\.)?[a-z]\\w*");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  static Stream<FormFile> forms() {
    return ProcessLibrary.forms().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isAFileOfItsNameThatTheViewerCanRender(FormFile form) {
    assertThat(form.path().getFileName()).hasToString(form.id() + ".form");
    assertThat(form.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(form.schema().path("type").asText()).isEqualTo("default");
    assertThat(form.schema().path("schemaVersion").asInt()).isBetween(1, 19);
    assertThat(form.schema().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.schema().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    assertThat(form.schema().has("exporter")).isTrue();
    assertThat(form.components()).extracting(c -> c.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void isUsedByAProcess() {
    Set<String> used =
        ProcessLibrary.processes().stream()
            .flatMap(
                model ->
                    Stream.concat(
                        model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)))
            .filter(form -> form != null)
            .collect(toSet());
    assertThat(forms().map(FormFile::id)).containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void fitsOneScreen(FormFile form) {
    assertThat(form.schema().path("components")).hasSizeBetween(2, ONE_SCREEN);
    assertThat(form.components())
        .allMatch(c -> ASKING.contains(type(c)) || SHOWING.contains(type(c)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void boundsWhatMayBeEntered(FormFile form) {
    for (JsonNode field : form.components()) {
      if (!ASKING.contains(type(field)) || field.path("readonly").asBoolean()) {
        continue;
      }
      assertThat(field.path("validate").isObject()).as(name(field)).isTrue();
      switch (type(field)) {
        case "textfield", "textarea" ->
            assertThat(field.path("validate").path("maxLength").asInt())
                .as(name(field))
                .isBetween(1, 8000);
        case "radio" ->
            assertThat(FormFile.values(field)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        case "select" -> assertThat(field.has("valuesKey") || field.has("values")).isTrue();
        default -> {}
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asksInWords(FormFile form) {
    for (JsonNode field : form.components()) {
      if (ASKING.contains(type(field))) {
        assertThat(field.path("key").asText()).matches("[a-z]\\w+");
        assertThat(field.path("label").asText() + field.path("dateLabel").asText())
            .as(name(field))
            .matches("(?s)[A-Z].{1,80}");
      }
      String help = field.path("description").asText("");
      assertThat(help.isEmpty() || help.endsWith(".") || help.endsWith("?")).as(help).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysWhatAGoodTextIs(FormFile form) {
    assertThat(form.components())
        .filteredOn(field -> Set.of("textfield", "textarea").contains(type(field)))
        .filteredOn(field -> !field.path("readonly").asBoolean())
        .allSatisfy(
            field -> assertThat(field.path("description").asText()).as(name(field)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void offersAnswersInPlainWords(FormFile form) {
    for (JsonNode field : form.components()) {
      for (JsonNode option : field.path("values")) {
        assertThat(option.path("value").asText()).matches("[a-z]+(-[a-z]+)*");
        assertThat(option.path("label").asText()).as(name(field)).matches("[A-Z].{1,100}");
      }
    }
  }

  /** By another form that shows it, a table, an outcome, or code that names it. */
  @ParameterizedTest
  @MethodSource("forms")
  void asksOnlyWhatSomebodyReadsLater(FormFile form) {
    assertThat(form.components())
        .filteredOn(field -> ASKING.contains(type(field)))
        .filteredOn(field -> !field.path("readonly").asBoolean())
        .extracting(field -> field.path("key").asText())
        .filteredOn(key -> !READ_AS_EVIDENCE.contains(key))
        .allMatch(key -> isShown(key) || isNamedInTablesOrModels(key) || isNamedInCode(key));
  }

  private static boolean isShown(String key) {
    return forms()
        .flatMap(form -> form.components().stream())
        .anyMatch(
            field -> field.path("readonly").asBoolean() && field.path("key").asText().equals(key));
  }

  private static boolean isNamedInTablesOrModels(String key) {
    return Stream.concat(
            ProcessLibrary.tables().map(ProcessLibrary::text),
            ProcessLibrary.processes().stream().map(ProcessModel::text))
        .anyMatch(text -> text.matches("(?s).*\\b" + key + "\\b.*"));
  }

  private static boolean isNamedInCode(String key) {
    return ProcessLibrary.files(Path.of("src/main/java"), ".java")
        .map(ProcessLibrary::text)
        .anyMatch(text -> text.contains('"' + key + '"'));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void hidesByConditionsThatBrowserAndServerReadAlike(FormFile form) {
    for (JsonNode field : form.components()) {
      String hide = field.path("conditional").path("hide").asText("");
      assertThat(hide.isEmpty() || CONDITION.matcher(hide).matches()).as(hide).isTrue();
    }
  }

  /** Elsewhere FEEL only names what is shown. */
  @ParameterizedTest
  @MethodSource("forms")
  void computesNothingElse(FormFile form) {
    for (JsonNode field : form.components()) {
      field
          .fields()
          .forEachRemaining(
              attribute -> {
                String text = attribute.getValue().asText("");
                assertThat(text.startsWith("=") && !PLAIN_KEY.matcher(text).matches())
                    .as("%s of %s: %s", attribute.getKey(), name(field), text)
                    .isFalse();
                assertThat(TEMPLATE.matcher(text).results())
                    .as("%s of %s: %s", attribute.getKey(), name(field), text)
                    .allMatch(shown -> PLAIN_KEY.matcher("=" + shown.group(1)).matches());
              });
    }
  }

  @Test
  void asksWhyForEveryDecision() {
    ProcessLibrary.processes().stream()
        .flatMap(model -> model.all(UserTask.class).stream())
        .filter(task -> !ProcessModel.words(task, "outcome").isEmpty())
        .map(task -> ProcessLibrary.form(task.getCamundaFormRef()))
        .forEach(
            form ->
                assertThat(form.field("reason").or(() -> form.field("findings")))
                    .as(form.id())
                    .hasValueSatisfying(
                        why ->
                            assertThat(why.path("validate").path("required").asBoolean())
                                .isTrue()));
  }

  private static String type(JsonNode component) {
    return component.path("type").asText();
  }

  private static String name(JsonNode field) {
    return field.path("id").asText();
  }
}
