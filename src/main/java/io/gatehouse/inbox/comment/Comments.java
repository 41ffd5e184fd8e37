package io.gatehouse.inbox.comment;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.identity.People;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.inbox.Written;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say in a case while it is open. Each is an entry of the case's chain: what led to a
 * decision is proof of it, and nobody can take back or change what they said.
 */
@Service
@Transactional
public class Comments {

  /** Characters. */
  static final int LONGEST = 2000;

  private final Cases cases;
  private final CaseReaders readers;
  private final Evidence evidence;
  private final Mentions mentions;
  private final MentionMails mails;
  private final People people;
  private final Permissions permissions;

  Comments(
      Cases cases,
      CaseReaders readers,
      Evidence evidence,
      Mentions mentions,
      MentionMails mails,
      People people,
      Permissions permissions) {
    this.cases = cases;
    this.readers = readers;
    this.evidence = evidence;
    this.mentions = mentions;
    this.mails = mails;
    this.people = people;
    this.permissions = permissions;
  }

  /**
   * What a page shows.
   *
   * @param address where a new one is sent
   * @param mayWrite whether this reader may say something, too
   */
  public record Shown(String caseKey, List<Comment> said, String address, boolean mayWrite) {}

  /** On a task's page, too, to whoever may read its case. */
  @Transactional(readOnly = true)
  public Shown shown(String caseKey, String address, String reader) {
    if (!readers.mayRead(reader, caseKey)) {
      return new Shown(caseKey, List.of(), address, false);
    }
    boolean mayWrite = cases.get(caseKey).open() && permissions.lettingWork(people.rolesOf(reader));
    return new Shown(caseKey, Comment.in(evidence.of(caseKey)), address, mayWrite);
  }

  @Transactional(readOnly = true)
  List<Comment> of(String caseKey, String reader) {
    readers.require(reader, cases.get(caseKey));
    return Comment.in(evidence.of(caseKey));
  }

  /**
   * Mails those whom it mentions.
   *
   * @param task the name of the task that it is said at
   * @throws CommentRefused when there is nothing, too much, or the wrong people in it
   */
  void add(String caseKey, @Nullable String task, String by, @Nullable String written) {
    CaseFile file = cases.get(caseKey);
    readers.require(by, file);
    String text = written == null ? "" : Written.by(written);
    check(file, text);
    Set<String> called = mentions.in(text, caseKey);
    evidence.record(entry(file, task, by, text, called));
    mails.tell(called.stream().filter(account -> !account.equals(by)).toList(), file, by, text);
  }

  private static void check(CaseFile file, String text) {
    if (text.isEmpty()) {
      throw CommentRefused.empty();
    }
    if (text.length() > LONGEST) {
      throw CommentRefused.tooLong(LONGEST);
    }
    if (!file.open()) {
      throw CommentRefused.ended(file.key());
    }
  }

  private static NewEvidence entry(
      CaseFile file, @Nullable String task, String by, String text, Set<String> called) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(Comment.TEXT, text);
    if (!called.isEmpty()) {
      values.put("mentions", List.copyOf(called));
    }
    return Remark.COMMENT.in(file, task, by, null, values, List.of());
  }
}
