package io.gatehouse.incident.page;

import io.gatehouse.control.IsoReference;
import io.gatehouse.control.IsoReferences;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.page.Answer;
import io.gatehouse.inbox.page.CaseStory.Moment;
import io.gatehouse.inbox.page.CaseStory.Task;
import io.gatehouse.inbox.page.Stories;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.IncidentForecasts;
import io.gatehouse.incident.clock.NotificationClock;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together from its records what the page of an incident tells. */
@Component
class IncidentViews {

  private static final Set<String> TRIAGE =
      Set.of("Task_TriageIncident", "Task_TriageIncidentAgain");
  private static final Set<String> CONTAINMENT = Set.of("Task_ContainIncident");

  /** What happened before, and which mails were sent, is told by the whole case. */
  private static final int MOMENTS = 30;

  private final IncidentClocks clocks;
  private final Stories stories;
  private final Evidence evidence;
  private final Cases cases;
  private final CaseReaders readers;
  private final ProcessCatalog processes;
  private final IncidentForecasts forecasts;
  private final Acting acting;
  private final IsoReferences references;
  private final Systems systems;

  IncidentViews(
      IncidentClocks clocks,
      Stories stories,
      Evidence evidence,
      Cases cases,
      CaseReaders readers,
      ProcessCatalog processes,
      IncidentForecasts forecasts,
      Acting acting,
      IsoReferences references,
      Systems systems) {
    this.clocks = clocks;
    this.stories = stories;
    this.evidence = evidence;
    this.cases = cases;
    this.readers = readers;
    this.processes = processes;
    this.forecasts = forecasts;
    this.acting = acting;
    this.references = references;
    this.systems = systems;
  }

  IncidentView of(Incident incident, CaseFile file, String reader, boolean mayTriage) {
    String key = incident.caseKey();
    List<EvidenceEntry> entries = evidence.of(key);
    List<Moment> timeline =
        stories.timeline(entries.stream().filter(e -> !e.what().equals("sent")).toList());
    List<Task> tasks = stories.openTasks(key, reader);
    @Nullable AiSystemView system =
        Optional.ofNullable(incident.systemId()).flatMap(systems::find).orElse(null);
    List<NotificationClock> counting = clocks.counting(key);
    boolean held = clocks.hold(incident);
    return new IncidentView(
        incident,
        system,
        answers(entries, entry -> entry.what().equals("started")),
        clocks.draw(incident, counting, reader),
        clocks.draw(incident, clocks.earlier(key), reader),
        tasks,
        tasks.stream().filter(Task::mayOpen).findFirst().orElse(null),
        stories.timeline(entries.stream().filter(e -> e.what().equals("completed")).toList()),
        answers(entries, entry -> isOf(entry, CONTAINMENT)),
        answers(entries, entry -> isOf(entry, TRIAGE)),
        timeline.subList(0, Math.min(MOMENTS, timeline.size())),
        timeline.size() > MOMENTS || entries.size() > timeline.size(),
        forecasts.of(incident),
        acting.on(incident),
        iso(file),
        counting.stream()
            .filter(NotificationClock::byLaw)
            .map(NotificationClock::basis)
            .distinct()
            .toList(),
        held,
        held && system != null ? changes(system, reader) : List.of(),
        mayTriage);
  }

  private static boolean isOf(EvidenceEntry entry, Set<String> tasks) {
    return entry.what().equals("completed") && entry.task() != null && tasks.contains(entry.task());
  }

  /** Of the latest of such entries. */
  private List<Answer> answers(List<EvidenceEntry> entries, Predicate<EvidenceEntry> such) {
    return entries.stream()
        .filter(such)
        .reduce((earlier, later) -> later)
        .map(stories::answers)
        .orElse(List.of());
  }

  private List<IsoReference> iso(CaseFile file) {
    return Stream.ofNullable(processes.version(file.process(), file.version()).iso())
        .flatMap(iso -> references.parse(iso).stream())
        .toList();
  }

  private List<CaseFile> changes(AiSystemView system, String reader) {
    List<CaseFile> open =
        cases.ofSystem(system.id()).stream()
            .filter(file -> file.process().equals("change-approval") && file.open())
            .toList();
    return readers.readable(reader, open);
  }
}
