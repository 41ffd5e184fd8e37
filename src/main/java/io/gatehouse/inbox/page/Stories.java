package io.gatehouse.inbox.page;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the story of a case from its records. */
@Component
@Transactional(readOnly = true)
public class Stories {

  private final Cases cases;
  private final CaseReaders readers;
  private final CaseTrace trace;
  private final ProcessCatalog processes;
  private final Evidence evidence;
  private final StoredFiles files;
  private final OpenTasks tasks;
  private final Systems systems;
  private final EntryWords words;
  private final Answers answers;
  private final MessageSource messages;

  Stories(
      Cases cases,
      CaseReaders readers,
      CaseTrace trace,
      ProcessCatalog processes,
      Evidence evidence,
      StoredFiles files,
      OpenTasks tasks,
      Systems systems,
      EntryWords words,
      Answers answers,
      MessageSource messages) {
    this.cases = cases;
    this.readers = readers;
    this.trace = trace;
    this.processes = processes;
    this.evidence = evidence;
    this.files = files;
    this.tasks = tasks;
    this.systems = systems;
    this.words = words;
    this.answers = answers;
    this.messages = messages;
  }

  /**
   * @param filesToo whether the files are read and compared with their hashes
   */
  CaseStory of(CaseFile file, String reader, boolean filesToo) {
    var stands = trace.of(file);
    var entries = evidence.of(file.key());
    var verified = filesToo ? evidence.verify(file.key()) : evidence.verifyEntries(file.key());
    var attached =
        files.ofCase(file.key()).stream()
            .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    Optional<AiSystemView> system = Optional.ofNullable(file.systemId()).flatMap(systems::find);
    return new CaseStory(
        file.key(),
        file.title(),
        file.process(),
        file.processName(),
        file.version(),
        processes.version(file.process(), file.version()).description(),
        file.systemId(),
        system.map(AiSystemView::name).orElse(null),
        system.map(AiSystemView::riskClass).orElse(null),
        file.state(),
        file.outcome(),
        file.startedBy(),
        file.startedAt(),
        file.endedAt(),
        file.parent(),
        String.join(",", stands.here()),
        String.join(",", stands.past()),
        openTasks(file.key(), reader),
        timeline(entries),
        entries.stream().map(entry -> entry(entry, attached)).toList(),
        new CaseStory.Proof(
            verified.whole(), verified.reason(), filesToo, !filesToo && !attached.isEmpty()),
        related(file),
        readers.mayWithdraw(reader, file));
  }

  /** The first due first. */
  public List<CaseStory.Task> openTasks(String caseKey, String reader) {
    return tasks.ofCase(caseKey).stream().map(task -> task(task, reader)).toList();
  }

  /** What was filled in at an entry without files, as people read it. */
  public List<Answer> answers(EvidenceEntry entry) {
    return answers.of(entry, Map.of());
  }

  private CaseStory.Task task(OpenTask task, String reader) {
    List<String> workers = tasks.workersAndDeputies(task.id());
    return new CaseStory.Task(
        task.id(),
        task.name(),
        task.assignee(),
        workers,
        task.due(),
        tasks.row(task.id()).map(TaskRow::hole).map(hole -> hole(hole, task)).orElse(null),
        workers.contains(reader));
  }

  private String hole(String hole, OpenTask task) {
    Object[] roles = {String.join(", ", task.roles())};
    String why = task.roles().isEmpty() ? "person" : hole;
    return messages.getMessage("case.hole." + why, roles, Locale.ENGLISH);
  }

  /** What happened, the latest first; what people said to each other stands elsewhere. */
  public List<CaseStory.Moment> timeline(List<EvidenceEntry> entries) {
    List<CaseStory.Moment> moments =
        new ArrayList<>(
            entries.stream()
                .filter(entry -> !Remark.COMMENT.is(entry))
                .map(entry -> CaseStory.moment(entry, words.of(entry)))
                .toList());
    Collections.reverse(moments);
    return moments;
  }

  private CaseStory.Entry entry(EvidenceEntry entry, Map<String, StoredFile> attached) {
    var links =
        entry.files().stream()
            .map(file -> attached.get(file.id()))
            .filter(Objects::nonNull)
            .map(file -> new CaseStory.File(file.id(), file.name(), file.size()))
            .toList();
    return new CaseStory.Entry(
        entry.seq(),
        entry.at(),
        words.of(entry),
        entry.by(),
        entry.hash(),
        entry.iso(),
        links,
        answers.of(entry, attached),
        entry.erased());
  }

  private List<CaseStory.Related> related(CaseFile file) {
    var parent = Optional.ofNullable(file.parent()).flatMap(cases::find).stream();
    return Stream.concat(parent, cases.childrenOf(file.key()).stream())
        .map(CaseStory.Related::of)
        .toList();
  }
}
