package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.Role;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.lifecycle.AiSystemLifecycle;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Models call public methods of the vocabulary's classes, and nothing else. */
class VocabularyConventionsTests {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern SET =
      Pattern.compile(
          "(?:camunda:resultVariable|camunda:elementVariable|<camunda:out [^>]*target)=\"(\\w+)\"");
  private static final Pattern IN = Pattern.compile("<camunda:in [^>]*target=\"(\\w+)\"");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-z]\\w*)(?![\\w.(])");
  private static final Pattern CALL =
      Pattern.compile("(\\w+)\\.(\\w+)\\(((?:[^()]|\\([^()]*\\))*)\\)");

  static Stream<ProcessModel> processes() {
    return ProcessLibrary.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void callsMethodsThatExist(ProcessModel model) {
    Map<String, Class<?>> vocabulary = vocabulary();
    EXPRESSION
        .matcher(model.text().replace("&apos;", "'"))
        .results()
        .map(expression -> expression.group(1))
        .forEach(expression -> check(vocabulary, expression));
  }

  /** The templates that Modeler offers say what models say. */
  @Test
  void offersTemplatesThatResolve() {
    Map<String, Class<?>> vocabulary = vocabulary();
    List<String> templates =
        ProcessLibrary.files(Path.of("processes/.camunda"), ".json")
            .map(ProcessLibrary::text)
            .toList();
    assertThat(templates).isNotEmpty();
    for (String template : templates) {
      EXPRESSION
          .matcher(template)
          .results()
          .map(expression -> expression.group(1))
          .filter(expression -> CALL.matcher(expression).find() && !expression.contains("…"))
          .forEach(expression -> check(vocabulary, expression));
    }
    assertThat(String.join("", templates))
        .contains(
            Stream.of(Role.values()).limit(11).map(r -> "roles.of('" + r.key() + "')").toList());
  }

  /** A variable is set by an outcome, a result, or whoever calls. */
  @ParameterizedTest
  @MethodSource("processes")
  void readsVariablesThatAreSet(ProcessModel model) {
    Set<String> known = new HashSet<>(Set.of("caseKey", "systemId", "true", "false", "null"));
    known.addAll(matches(SET, model.text()));
    model.all(UserTask.class).forEach(task -> known.addAll(ProcessModel.words(task, "outcome")));
    ProcessLibrary.processes().stream()
        .filter(caller -> calls(caller, model))
        .forEach(caller -> known.addAll(matches(IN, caller.text())));
    if (model.id().equals(AiSystemLifecycle.PROCESS)) {
      known.add("stage"); // given when the case begins
    }
    EXPRESSION
        .matcher(model.text())
        .results()
        .map(expression -> expression.group(1).replaceAll("'[^']*'", "").replace("&#39;", ""))
        .flatMap(expression -> matches(NAME, expression).stream())
        .forEach(name -> assertThat(known).as(model.id()).contains(name));
  }

  private static boolean calls(ProcessModel caller, ProcessModel model) {
    return caller.all(CallActivity.class).stream()
        .anyMatch(call -> ProcessLibrary.called(call.getCalledElement()).contains(model));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static void check(Map<String, Class<?>> vocabulary, String expression) {
    CALL.matcher(expression)
        .results()
        .forEach(
            call -> {
              Class<?> type = vocabulary.get(call.group(1));
              assertThat(type).as("bean of %s", expression).isNotNull();
              assertThat(type.getDeclaredMethods())
                  .as(expression)
                  .anyMatch(
                      method ->
                          method.getName().equals(call.group(2))
                              && Modifier.isPublic(method.getModifiers())
                              && method.getParameterCount() == arguments(call.group(3)));
              check(vocabulary, call.group(3));
            });
  }

  private static int arguments(String text) {
    String own = text.replaceAll("\\([^()]*\\)", "");
    return own.isBlank() ? 0 : (int) own.chars().filter(c -> c == ',').count() + 1;
  }

  private static Map<String, Class<?>> vocabulary() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessVocabulary.class));
    return scanner.findCandidateComponents("io.gatehouse").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .collect(
            Collectors.toMap(
                type -> Introspector.decapitalize(type.getSimpleName()), type -> type));
  }
}
