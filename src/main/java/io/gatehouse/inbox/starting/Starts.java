package io.gatehouse.inbox.starting;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.cases.ProcessInfo;
import io.gatehouse.inbox.cases.ProcessUnknown;
import io.gatehouse.inbox.draft.StartDrafts;
import io.gatehouse.inbox.filling.FieldError;
import io.gatehouse.inbox.filling.FormValidation;
import io.gatehouse.inbox.filling.InvalidForm;
import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Form;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.Forms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people start themselves, by a form. */
@Service
@Transactional
public class Starts {

  private final ProcessCatalog processes;
  private final Cases cases;
  private final Forms forms;
  private final FormValidation validation;
  private final List<FormPrefill> prefills;
  private final People people;
  private final StartDrafts drafts;

  Starts(
      ProcessCatalog processes,
      Cases cases,
      Forms forms,
      FormValidation validation,
      List<FormPrefill> prefills,
      People people,
      StartDrafts drafts) {
    this.processes = processes;
    this.cases = cases;
    this.forms = forms;
    this.validation = validation;
    this.prefills = prefills;
    this.people = people;
    this.drafts = drafts;
  }

  /** A start form with what it shows. */
  record StartForm(Map<String, Object> schema, Map<String, Object> values) {}

  /** What the account may start, by name. */
  List<ProcessInfo> of(String account) {
    return processes.startableBy(people.rolesOf(account));
  }

  /** By process when the account last saved what it has not sent. */
  Map<String, Instant> begun(String account) {
    return drafts.of(account);
  }

  /**
   * @throws ProcessUnknown when there is no such process
   * @throws AccessDeniedException when people do not start it, or this one may not
   */
  public ProcessInfo require(String process, String account) {
    ProcessInfo known = processes.latest(process);
    if (of(account).stream().noneMatch(one -> one.key().equals(process))) {
      throw new AccessDeniedException("Your roles do not start “%s”.".formatted(known.name()));
    }
    return known;
  }

  /**
   * @param given what an address fills in before somebody types, by field
   */
  StartForm form(String process, String account, Map<String, String> given) {
    require(process, account);
    Form form = forms.startForm(process).orElse(null);
    Map<String, Object> values = new HashMap<>(shown(process, account));
    if (form == null) {
      return new StartForm(Map.of(), values);
    }
    form.fields().stream()
        .map(Field::key)
        .filter(key -> key != null && given.containsKey(key))
        .forEach(key -> values.putIfAbsent(key, given.get(key)));
    return new StartForm(form.schema(), values);
  }

  /**
   * Starts a case as the account; returns its key. What is answered as {@code systemId} is the
   * system that it is about.
   */
  public String start(String process, Map<String, Object> given, String account) {
    ProcessInfo known = require(process, account);
    Optional<Form> form = forms.startForm(process);
    refuse(process, given);
    Map<String, Object> values =
        form.isPresent()
            ? validation.accept(form.get(), given, shown(process, account), account)
            : Map.of();
    String title = title(known, values);
    String systemId = Objects.toString(values.get("systemId"), null);
    String key =
        cases.start(new NewCase(process, systemId, null, account, title, values), Map.of());
    drafts.forget(process, account);
    return key;
  }

  private static @Nullable String title(ProcessInfo process, Map<String, Object> values) {
    return process.title() == null ? null : Objects.toString(values.get(process.title()), null);
  }

  private void refuse(String process, Map<String, Object> given) {
    List<FieldError> refusals =
        prefill(process)
            .map(prefill -> prefill.refusals(given))
            .orElseGet(Map::of)
            .entrySet()
            .stream()
            .map(refusal -> new FieldError(refusal.getKey(), refusal.getValue()))
            .toList();
    if (!refusals.isEmpty()) {
      throw new InvalidForm(refusals);
    }
  }

  private Map<String, Object> shown(String process, String account) {
    return prefill(process).map(prefill -> prefill.atStart(account)).orElseGet(Map::of);
  }

  private Optional<FormPrefill> prefill(String process) {
    return prefills.stream().filter(prefill -> prefill.process().equals(process)).findFirst();
  }
}
