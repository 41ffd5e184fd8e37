package io.gatehouse.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;

/**
 * The files in {@code processes/} and {@code forms/}, read as the tests of their rules need them.
 */
final class ProcessLibrary {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");
  private static final ObjectMapper JSON = new JsonMapper();
  private static final DmnEngine TABLES =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  /** The last output of a rule: the process. */
  private static final Pattern NAMED = Pattern.compile("_4\">\\s*<text>&quot;([\\w-]+)&quot;");

  private static final Map<String, DmnDecision> READ = new ConcurrentHashMap<>();

  private static final List<ProcessModel> MODELS =
      files(PROCESSES, ".bpmn").map(ProcessModel::read).toList();
  private static final List<FormFile> FORM_FILES =
      files(FORMS, ".form").map(ProcessLibrary::form).toList();

  static final List<String> RISKS = List.of("low", "moderate", "high", "critical", "unknown");

  /** The folders of processes and forms. */
  static final Set<String> TOPICS =
      Set.of(
          "lifecycle",
          "change",
          "incident",
          "improvement",
          "supplier",
          "cadence",
          "review",
          "audit",
          "control");

  private ProcessLibrary() {}

  static ProcessModel process(String id) {
    return processes().stream().filter(model -> model.id().equals(id)).findFirst().orElseThrow();
  }

  static List<ProcessModel> processes() {
    return MODELS;
  }

  /** What a call activity may call: one process, or those that the table of intervals names. */
  static List<ProcessModel> called(String element) {
    if (!element.startsWith("${")) {
      return List.of(process(element));
    }
    Set<String> named =
        files(PROCESSES, "review-cadence.dmn")
            .map(ProcessLibrary::text)
            .flatMap(table -> NAMED.matcher(table).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return processes().stream().filter(model -> named.contains(model.id())).toList();
  }

  static List<FormFile> forms() {
    return FORM_FILES;
  }

  static FormFile form(String id) {
    return forms().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  private static FormFile form(Path path) {
    try {
      return new FormFile(path, JSON.readTree(path.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  static Stream<Path> files(Path folder, String ending) {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .collect(Collectors.toList())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> tables() {
    return files(PROCESSES, ".dmn");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a table answers; each rule as a map. */
  static List<Map<String, Object>> ask(String table, Map<String, Object> inputs) {
    return TABLES
        .evaluateDecisionTable(
            READ.computeIfAbsent(table, ProcessLibrary::read), Variables.fromMap(inputs))
        .getResultList();
  }

  private static DmnDecision read(String table) {
    Path file = tables().filter(path -> path.endsWith(table + ".dmn")).findFirst().orElseThrow();
    try (var in = Files.newInputStream(file)) {
      return TABLES.parseDecision(table, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every clause and control that an {@code iso} property may name. */
  static Set<String> isoReferences() {
    return Stream.of("clauses.csv", "annex-a.csv")
        .flatMap(ProcessLibrary::lines)
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.toSet());
  }

  private static Stream<String> lines(String file) {
    try {
      return new ClassPathResource("io/gatehouse/control/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
