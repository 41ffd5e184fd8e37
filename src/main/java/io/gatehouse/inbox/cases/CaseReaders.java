package io.gatehouse.inbox.cases;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.reading.CaseAccess;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.OpenTasks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may read a case: those who look after all of them, those who take part, and those who hold a
 * role of its system.
 */
@Component
public class CaseReaders implements CaseAccess {

  private static final Set<String> READ_ALL =
      Stream.of(
              Role.COMPLIANCE_LEAD,
              Role.INTERNAL_AUDITOR,
              Role.EXTERNAL_AUDITOR,
              Role.TOP_MANAGEMENT,
              Role.ADMINISTRATOR)
          .map(Role::key)
          .collect(Collectors.toUnmodifiableSet());

  private final CaseRegister register;
  private final Evidence evidence;
  private final OpenTasks tasks;
  private final People people;
  private final Confidential confidential;
  private final CaseHandlers handlers;

  CaseReaders(
      CaseRegister register,
      Evidence evidence,
      OpenTasks tasks,
      People people,
      Confidential confidential,
      CaseHandlers handlers) {
    this.register = register;
    this.evidence = evidence;
    this.tasks = tasks;
    this.people = people;
    this.confidential = confidential;
    this.handlers = handlers;
  }

  /** Whether every case is open to this person, but for those that others handle in confidence. */
  public boolean readsAll(String account) {
    return people.rolesOf(account).stream().anyMatch(READ_ALL::contains);
  }

  @Override
  public boolean mayRead(String account, String caseKey) {
    if (confidential.is(caseKey)) {
      return handlers.handles(account, caseKey);
    }
    if (readsAll(account)) {
      return true;
    }
    return register
        .find(caseKey)
        .filter(file -> !readable(account, List.of(file)).isEmpty())
        .isPresent();
  }

  @Override
  public boolean hides(String account, String caseKey) {
    return readsAll(account) && confidential.is(caseKey);
  }

  /** Those among these that this person may read, in their order. */
  public List<CaseFile> readable(String account, List<CaseFile> files) {
    Set<String> closed =
        confidential.among(files.stream().map(CaseFile::key).toList()).stream()
            .filter(key -> !handlers.handles(account, key))
            .collect(Collectors.toSet());
    return openTo(account, files.stream().filter(file -> !closed.contains(file.key())).toList());
  }

  /** Those rows whose cases this person may read, in their order. */
  public <T> List<T> readable(String account, List<T> rows, Function<T, String> caseKey) {
    Set<String> open =
        readable(account, register.find(rows.stream().map(caseKey).toList())).stream()
            .map(CaseFile::key)
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> open.contains(caseKey.apply(row))).toList();
  }

  /** The cases in confidence that this person handles or handled. */
  List<String> handledInConfidence(String account) {
    return handlers.handledBy(account);
  }

  private List<CaseFile> openTo(String account, List<CaseFile> files) {
    if (readsAll(account)) {
      return files;
    }
    List<String> keys = files.stream().map(CaseFile::key).toList();
    Set<String> takesPart = new HashSet<>(tasks.casesWith(account, keys));
    takesPart.addAll(evidence.casesWith(account, keys, Remark.HAND_OVERS));
    Map<String, Boolean> systems = new HashMap<>();
    return files.stream()
        .filter(
            file ->
                file.startedBy().equals(account)
                    || takesPart.contains(file.key())
                    || file.systemId() != null
                        && systems.computeIfAbsent(
                            file.systemId(), system -> holdsRoleOf(account, system)))
        .toList();
  }

  /**
   * @throws AccessDeniedException when the account may not read it
   */
  public void require(String account, CaseFile file) {
    if (!mayRead(account, file.key())) {
      if (confidential.is(file.key())) {
        throw new CaseUnknown(file.key()); // nothing tells that there is one
      }
      throw new AccessDeniedException(
          "%s is open to its participants, the holders of its system's roles and the compliance lead."
              .formatted(file.key()));
    }
  }

  /**
   * Lets through what is over: that it cannot be withdrawn any more, {@link Cases} says.
   *
   * @throws AccessDeniedException when it is open and others withdraw it
   */
  public void requireToWithdraw(String account, CaseFile file) {
    if (confidential.is(file.key())) {
      require(account, file);
      throw new AccessDeniedException(file.key() + " is taken back by who raised it alone.");
    }
    if (file.open() && !mayWithdraw(account, file)) {
      throw new AccessDeniedException(
          "%s is withdrawn by %s, who started it, or by the compliance lead."
              .formatted(file.key(), file.startedBy()));
    }
  }

  public boolean mayWithdraw(String account, CaseFile file) {
    return file.open()
        && !confidential.is(file.key()) // it ends as its handler says, or as who raised it does
        && (file.startedBy().equals(account)
            || people.rolesOf(account).contains(Role.COMPLIANCE_LEAD.key()));
  }

  private boolean holdsRoleOf(String account, String systemId) {
    return Arrays.stream(Role.values())
        .filter(Role::perSystem)
        .anyMatch(role -> people.holds(account, role.key(), systemId));
  }
}
