package io.gatehouse.inbox.attachment;

import io.gatehouse.evidence.file.AttachedFiles;
import io.gatehouse.evidence.file.StoredFile;
import java.time.Instant;

/**
 * A file that somebody attached.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param task the name of the task that it was attached at
 * @param removable whether who asks may remove it
 */
public record Attachment(
    String id,
    String name,
    long size,
    String sha256,
    String by,
    Instant at,
    String task,
    String taskId,
    boolean removable) {

  static Attachment of(AttachedFiles.Attached attached, boolean removable) {
    StoredFile file = attached.file();
    return new Attachment(
        file.id(),
        file.name(),
        file.size(),
        file.sha256(),
        file.by(),
        file.at(),
        attached.task(),
        attached.taskId(),
        removable);
  }
}
