package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.inbox.ProcessVocabulary;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Models call public methods of the vocabulary's classes, and nothing else. */
class VocabularyConventionsTests {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
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
    return text.isBlank() ? 0 : (int) text.chars().filter(c -> c == ',').count() + 1;
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
