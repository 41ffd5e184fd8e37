package io.gatehouse.platform.demo;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.starting.Starts;
import io.gatehouse.inbox.work.TaskWork;
import io.gatehouse.inventory.importing.Imports;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.lifecycle.request.Requests;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import io.gatehouse.platform.time.TimeMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** People of the demo organisation at work, through the same doors as everybody. */
@Component
@ConditionalOnTimeMachine
class DemoPlay {

  private final TimeMachine time;
  private final Imports imports;
  private final Starts starts;
  private final Requests requests;
  private final TaskWork work;
  private final OpenTasks tasks;
  private final Cases cases;
  private final List<FormPrefill> prefills;

  DemoPlay(
      TimeMachine time,
      Imports imports,
      Starts starts,
      Requests requests,
      TaskWork work,
      OpenTasks tasks,
      Cases cases,
      List<FormPrefill> prefills) {
    this.time = time;
    this.imports = imports;
    this.starts = starts;
    this.requests = requests;
    this.work = work;
    this.tasks = tasks;
    this.cases = cases;
    this.prefills = prefills;
  }

  /** The morning of that day comes; does nothing when it has come already. */
  void on(LocalDate day) {
    var morning = day.atTime(LocalTime.of(9, 20)).toInstant(ZoneOffset.UTC);
    if (morning.isAfter(time.now())) {
      time.to(morning);
    }
  }

  void imports(String file) {
    try {
      var content = new ClassPathResource("demo/" + file).getContentAsByteArray();
      imports.run(content, null, false, "compliance-lead");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a case by its form; returns its key. */
  String starts(String account, String process, Map<String, Object> values) {
    return starts.start(process, values, account);
  }

  /** Asks something of a system's lifecycle; returns the key of the case that it started. */
  String asks(String account, String systemId, RequestType type, String reason) {
    return requests.ask(systemId, type, reason, account);
  }

  /** Completes the task of the case that this person may work on. */
  void does(String account, String caseKey, String task, Map<String, Object> values) {
    OpenTask open =
        tasks.ofCase(caseKey).stream()
            .filter(one -> one.key().equals(task))
            .filter(one -> tasks.workersAndDeputies(one.id()).contains(account))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s: no %s for %s".formatted(caseKey, task, account)));
    work.complete(open.id(), account, values);
  }

  void withdraws(String account, String caseKey, String reason) {
    cases.withdraw(caseKey, account, reason);
  }

  void claims(String account, String caseKey) {
    tasks.ofCase(caseKey).stream()
        .filter(one -> tasks.workersAndDeputies(one.id()).contains(account))
        .forEach(one -> work.claim(one.id(), account));
  }

  /** The rows that a form shows. */
  @SuppressWarnings("unchecked")
  List<Map<String, Object>> rows(String caseKey, String task, String list) {
    String process = cases.get(caseKey).process();
    return prefills.stream()
        .filter(prefill -> prefill.process().equals(process))
        .map(prefill -> (List<Map<String, Object>>) prefill.valuesFor(caseKey, task).get(list))
        .findFirst()
        .orElseThrow();
  }

  /** The newest open case of that process. */
  String openCase(String process) {
    return cases.newest(1_000).stream()
        .filter(file -> file.open() && file.process().equals(process))
        .map(CaseFile::key)
        .findFirst()
        .orElseThrow();
  }

  /** The newest case of that process about the system. */
  String caseOf(String systemId, String process) {
    return cases.ofSystem(systemId).stream()
        .filter(file -> file.process().equals(process))
        .map(CaseFile::key)
        .findFirst()
        .orElseThrow();
  }
}
