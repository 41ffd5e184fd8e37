package io.gatehouse.inbox.page;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Form;
import io.gatehouse.inbox.form.Forms;
import io.gatehouse.inbox.form.UnreadableForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the values of an entry into lines that people can read, as the form said them; rows of a
 * list are one answer each.
 */
@Component
public class Answers {

  /** In a row: its heading, and what the form explained about it. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("title", "help");

  private final Forms forms;
  private final AnswerWords words;
  private final StoredFiles files;

  Answers(Forms forms, AnswerWords words, StoredFiles files) {
    this.forms = forms;
    this.words = words;
    this.files = files;
  }

  /**
   * @param besides keys of the fields that are left out
   */
  public List<Answer> of(EvidenceEntry entry, Set<String> besides) {
    if (entry.values() == null) {
      return List.of();
    }
    Map<String, Object> values = new LinkedHashMap<>(entry.values());
    values.keySet().removeAll(besides);
    return of(values, asked(entry), names(files.ofCase(entry.caseKey())));
  }

  /**
   * @param attached the files of the case by their ids
   */
  List<Answer> of(EvidenceEntry entry, Map<String, StoredFile> attached) {
    return of(entry.values(), asked(entry), names(attached.values()));
  }

  private static Map<String, String> names(Collection<StoredFile> files) {
    return files.stream().collect(Collectors.toMap(StoredFile::id, StoredFile::name));
  }

  private List<Field> asked(EvidenceEntry entry) {
    return form(entry).map(Form::fields).orElse(List.of());
  }

  /** What was filled in stays readable, whatever became of its form. */
  private Optional<Form> form(EvidenceEntry entry) {
    try {
      return switch (entry.what()) {
        case "started" -> forms.startForm(entry.process(), entry.version());
        case "completed" -> forms.taskForm(entry.process(), entry.version(), entry.task());
        default -> Optional.empty();
      };
    } catch (UnreadableForm e) {
      return Optional.empty();
    }
  }

  List<Answer> of(
      @Nullable Map<String, Object> values, List<Field> asked, Map<String, String> files) {
    List<Answer> answers = new ArrayList<>();
    if (values != null) {
      Map<String, Field> fields = byKey(asked);
      values.forEach((key, value) -> add(answers, fields.get(key), key, value, files));
    }
    return answers;
  }

  /** Those of a group without a path of its own stand beside it. */
  private static Map<String, Field> byKey(List<Field> fields) {
    Map<String, Field> named = new HashMap<>();
    for (Field field : fields) {
      if (field.key() == null) {
        named.putAll(byKey(field.children()));
      } else {
        named.put(field.key(), field);
      }
    }
    return named;
  }

  private void add(
      List<Answer> answers,
      @Nullable Field field,
      String key,
      @Nullable Object value,
      Map<String, String> files) {
    String question = words.question(field, key);
    if (value instanceof Collection<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
      int number = 1;
      for (Object row : rows) {
        answers.add(
            new Answer(title(row).orElse(question + " " + number), text(field, row, files)));
        number++;
      }
    } else if (!text(field, value, files).isBlank()) {
      answers.add(new Answer(question, text(field, value, files)));
    }
  }

  /** What a row is about, where it says so. */
  private static Optional<String> title(Object row) {
    return row instanceof Map<?, ?> map && map.get("title") instanceof String title
        ? Optional.of(title)
        : Optional.empty();
  }

  private String text(@Nullable Field field, @Nullable Object value, Map<String, String> files) {
    if (value instanceof Map<?, ?> row) {
      Map<String, Field> inner = field == null ? Map.of() : byKey(field.children());
      return row.entrySet().stream()
          .filter(entry -> !SAID_ELSEWHERE.contains(entry.getKey()))
          .map(entry -> line(inner, entry.getKey().toString(), entry.getValue(), files))
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining("\n"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(one -> text(field, one, files)).collect(Collectors.joining(", "));
    }
    return value == null ? "" : words.answer(field, value, files);
  }

  /** "Version: 2", "How do you show it? In words". */
  private String line(
      Map<String, Field> fields, String key, @Nullable Object value, Map<String, String> files) {
    Field field = fields.get(key);
    String text = text(field, value, files);
    String question = words.question(field, key);
    return text.isBlank() ? "" : question + (question.endsWith("?") ? " " : ": ") + text;
  }
}
