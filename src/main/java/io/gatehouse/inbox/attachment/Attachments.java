package io.gatehouse.inbox.attachment;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.file.AttachedFiles;
import io.gatehouse.evidence.file.AttachedFiles.Attached;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.projection.TaskDoor;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.work.PresentTasks;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people attach to a task while they work on it. That they did, and the hash, is evidence at
 * once; the file itself when the task is closed, so that a wrong one can be removed before.
 */
@Service
@Transactional
public class Attachments {

  /** At one task. */
  static final int MOST = 50;

  private final AttachedFiles attached;
  private final StoredFiles files;
  private final PresentTasks present;
  private final OpenTasks open;
  private final TaskDoor door;
  private final Cases cases;
  private final CaseReaders readers;
  private final Evidence evidence;

  Attachments(
      AttachedFiles attached,
      StoredFiles files,
      PresentTasks present,
      OpenTasks open,
      TaskDoor door,
      Cases cases,
      CaseReaders readers,
      Evidence evidence) {
    this.attached = attached;
    this.files = files;
    this.present = present;
    this.open = open;
    this.door = door;
    this.cases = cases;
    this.readers = readers;
    this.evidence = evidence;
  }

  /** All of the case, to whoever may read it; oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> shown(String caseKey, String reader) {
    return readers.mayRead(reader, caseKey) ? list(caseKey, reader) : List.of();
  }

  @Transactional(readOnly = true)
  List<Attachment> of(String caseKey, String reader) {
    readers.require(reader, cases.get(caseKey));
    return list(caseKey, reader);
  }

  private List<Attachment> list(String caseKey, String reader) {
    List<Attached> all = attached.ofCase(caseKey);
    Map<String, Boolean> tasks =
        all.stream()
            .filter(one -> one.file().by().equals(reader))
            .map(Attached::taskId)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> isTheirs(id, reader)));
    return all.stream()
        .map(one -> Attachment.of(one, one.file().by().equals(reader) && tasks.get(one.taskId())))
        .toList();
  }

  private boolean isTheirs(String taskId, String reader) {
    return open.row(taskId).filter(row -> door.mayComplete(row, reader)).isPresent();
  }

  /** Only whoever may complete the task attaches to it, and only what they send. */
  Attachment add(String taskId, String by, String name, String type, InputStream content) {
    TaskRow row = door.checkCompleting(present.take(taskId, by), by);
    String task = row.task().name();
    checkRoom(taskId);
    StoredFile file = files.store(name, type, content, by);
    attached.attach(file, row.task().caseKey(), taskId, task);
    CaseFile about = cases.get(row.task().caseKey());
    evidence.record(
        Remark.FILE_ATTACHED.in(about, task, by, row.onBehalfOf(), facts(file), List.of()));
    return Attachment.of(attached.find(file.id()).orElseThrow(), true);
  }

  /** Who attached it removes it while the task is theirs to do; that is recorded. */
  Attachment remove(String taskId, String id, String by) {
    Theirs own = theirs(taskId, id, by);
    if (own.file().removed()) {
      throw AttachmentRefused.gone();
    }
    attached.remove(id);
    record(Remark.FILE_REMOVED, own, by);
    return Attachment.of(own.file(), false);
  }

  void bringBack(String taskId, String id, String by) {
    Theirs own = theirs(taskId, id, by);
    if (own.file().removed()) {
      checkRoom(taskId);
      attached.bringBack(id);
      record(Remark.FILE_BROUGHT_BACK, own, by);
    }
  }

  private void checkRoom(String taskId) {
    if (attached.ofTask(taskId).size() >= MOST) {
      throw AttachmentRefused.tooMany(MOST);
    }
  }

  private record Theirs(Attached file, TaskRow task) {}

  /** After a hand-over it is for the next holder to say what becomes evidence. */
  private Theirs theirs(String taskId, String id, String by) {
    Optional<TaskRow> task = open.lock(taskId);
    Attached one =
        attached
            .find(id)
            .filter(found -> found.taskId().equals(taskId))
            .filter(found -> readers.mayRead(by, found.caseKey()))
            .orElseThrow(AttachmentRefused::gone);
    if (!one.file().by().equals(by)) {
      throw AttachmentRefused.ofSomebodyElse(one.file().name(), one.file().by());
    }
    TaskRow row = task.orElseThrow(() -> AttachmentRefused.kept(one.file().name(), one.task()));
    return new Theirs(one, door.checkCompleting(row, by));
  }

  private void record(Remark remark, Theirs own, String by) {
    Attached one = own.file();
    CaseFile about = cases.get(one.caseKey());
    String absent = own.task().onBehalfOf();
    evidence.record(remark.in(about, one.task(), by, absent, facts(one.file()), List.of()));
  }

  @EventListener
  void keep(TaskClosed closed) {
    List<Attached> all = attached.ofTask(closed.taskId());
    if (!all.isEmpty()) {
      List<String> ids = all.stream().map(one -> one.file().id()).toList();
      CaseFile about = cases.get(closed.caseKey());
      evidence.record(Remark.FILES_KEPT.in(about, all.get(0).task(), null, null, Map.of(), ids));
    }
  }

  private static Map<String, Object> facts(StoredFile file) {
    return Map.of(Remark.ABOUT, file.name(), "size", file.size(), "sha256", file.sha256());
  }
}
