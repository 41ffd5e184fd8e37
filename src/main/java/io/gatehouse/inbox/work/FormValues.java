package io.gatehouse.inbox.work;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Form;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inventory.Systems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a task's form shows before anybody types: the system's record under the contract's names,
 * what was filled in earlier in the case, and what the process's own class knows. Later ones win.
 */
@Component
class FormValues {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final Systems systems;
  private final Evidence evidence;
  private final ObjectProvider<FormPrefill> prefills;
  private final ObjectMapper json;

  FormValues(
      Systems systems, Evidence evidence, ObjectProvider<FormPrefill> prefills, ObjectMapper json) {
    this.systems = systems;
    this.evidence = evidence;
    this.prefills = prefills;
    this.json = json;
  }

  Map<String, Object> shown(TaskRow row, Form form) {
    Map<String, Object> shown = new HashMap<>();
    List<Field> fields = form.fields().stream().flatMap(FormValues::flat).toList();
    Map<String, Object> record = record(row);
    fields.stream()
        .filter(field -> field.key() != null && offers(field, record.get(field.key())))
        .forEach(field -> take(record, field, shown));
    for (EvidenceEntry entry : earlier(row.task(), fields)) {
      if (entry.values() != null && !Remark.isOne(entry)) {
        boolean same = isOwnEarlierRound(row.task(), entry);
        fields.stream()
            .filter(field -> isFact(field) || same && !isDecision(field))
            .forEach(field -> take(entry.values(), field, shown));
      }
    }
    prefills.stream()
        .filter(prefill -> prefill.process().equals(row.task().process()))
        .forEach(p -> shown.putAll(p.valuesFor(row.task())));
    return shown;
  }

  /** Read only where the form shows any of it. */
  private List<EvidenceEntry> earlier(OpenTask task, List<Field> fields) {
    return task.assignee() != null || fields.stream().anyMatch(FormValues::isFact)
        ? evidence.of(task.caseKey())
        : List.of();
  }

  private Map<String, Object> record(TaskRow row) {
    return row.task().systemId() == null
        ? Map.of()
        : systems
            .find(row.task().systemId())
            .map(system -> json.convertValue(system, MAP))
            .orElse(Map.of());
  }

  private static Stream<Field> flat(Field field) {
    return field.type().equals("group") && field.key() == null
        ? field.children().stream().flatMap(FormValues::flat)
        : Stream.of(field);
  }

  /** What this person answered the last time; a colleague's answers would lead. */
  private static boolean isOwnEarlierRound(OpenTask task, EvidenceEntry entry) {
    return task.key().equals(entry.task())
        && task.assignee() != null
        && task.assignee().equals(entry.by());
  }

  /** Shown to be read: any earlier answer in the case is what it asks for. */
  private static boolean isFact(Field field) {
    return Objects.equals(true, field.attributes().get("readonly"));
  }

  /** Asked anew each time. */
  private static boolean isDecision(Field field) {
    return field.type().equals("radio");
  }

  /** A form and a record may mean different things by one word. */
  private static boolean offers(Field field, @Nullable Object value) {
    return !(field.attributes().get("values") instanceof List<?> options)
        || options.stream()
            .anyMatch(
                one ->
                    one instanceof Map<?, ?> option
                        && value != null
                        && value.equals(option.get("value")));
  }

  private static void take(Map<String, Object> from, Field field, Map<String, Object> to) {
    Object value = field.key() == null ? null : from.get(field.key());
    if (value != null) {
      to.put(field.key(), value);
    }
  }
}
