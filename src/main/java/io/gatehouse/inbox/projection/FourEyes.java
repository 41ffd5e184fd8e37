package io.gatehouse.inbox.projection;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.StageEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says whom four eyes exclude from a task: the doers of the tasks that it names, in its case or, as
 * {@code parent:Task_X}, in the parent's since its system's current stage began; and, as {@code
 * role:developer}, the holders of a role for its system; and, as {@code starter}, who started its
 * case; and, as {@code named:Task_X.owner}, whom a field of a task's form named.
 */
@Component
public class FourEyes {

  private static final String PARENT = "parent:";
  private static final String ROLE = "role:";
  private static final String NAMED = "named:";
  private static final String STARTER = "starter";

  private final Evidence evidence;
  private final Cases cases;
  private final Systems systems;
  private final People people;

  FourEyes(Evidence evidence, Cases cases, Systems systems, People people) {
    this.cases = cases;
    this.evidence = evidence;
    this.systems = systems;
    this.people = people;
  }

  /** The role that excludes, where it is not a task that does. */
  public static Optional<String> role(String excludes) {
    return excludes.startsWith(ROLE)
        ? Optional.of(excludes.substring(ROLE.length()))
        : Optional.empty();
  }

  /** The task whose form named who is excluded, in words. */
  public static Optional<String> naming(String excludes) {
    return excludes.startsWith(NAMED)
        ? Optional.of(ElementNames.inWords(task(excludes)))
        : Optional.empty();
  }

  private static String task(String naming) {
    return naming.substring(NAMED.length(), naming.indexOf('.'));
  }

  /** Whether it is who started the case that is excluded. */
  public static boolean isStarter(String excludes) {
    return excludes.equals(STARTER);
  }

  /** Said to whom it excludes. */
  static TaskRefused refusal(String task, String excludes) {
    return isStarter(excludes)
        ? TaskRefused.fourEyesOfStarter(task)
        : role(excludes)
            .map(role -> TaskRefused.fourEyesOfRole(task, role))
            .or(() -> naming(excludes).map(by -> TaskRefused.fourEyesOfNamed(task, by)))
            .orElseGet(() -> TaskRefused.fourEyes(task, ElementNames.inWords(excludes)));
  }

  /** The same, said to whoever gives it to them. */
  static TaskRefused refusal(String task, String excludes, String receiver) {
    return isStarter(excludes)
        ? TaskRefused.receiverFourEyesOfStarter(task, receiver)
        : role(excludes)
            .map(role -> TaskRefused.receiverFourEyesOfRole(task, role, receiver))
            .or(
                () ->
                    naming(excludes)
                        .map(by -> TaskRefused.receiverFourEyesOfNamed(task, by, receiver)))
            .orElseGet(
                () -> TaskRefused.receiverFourEyes(task, ElementNames.inWords(excludes), receiver));
  }

  /** Accounts, each with the task whose doing excludes it, or what the diagram names instead. */
  public Map<String, String> excluded(TaskRow row) {
    Map<String, String> excluded = new HashMap<>();
    if (row.fourEyes() == null) {
      return excluded;
    }
    List<String> named = List.of(row.fourEyes().trim().split("\\s+"));
    for (String token : named) {
      role(token).map(role -> people.holders(role, row.task().systemId())).stream()
          .flatMap(List::stream)
          .forEach(account -> excluded.put(account, token));
    }
    if (named.contains(STARTER)) {
      cases.find(row.task().caseKey()).ifPresent(file -> excluded.put(file.startedBy(), STARTER));
    }
    List<String> here =
        named.stream().filter(task -> !task.contains(":") && !isStarter(task)).toList();
    List<String> there =
        named.stream()
            .filter(task -> task.startsWith(PARENT))
            .map(task -> task.substring(PARENT.length()))
            .toList();
    named.stream()
        .filter(token -> token.startsWith(NAMED))
        .forEach(token -> collectNamed(row.task().caseKey(), token, excluded));
    if (!here.isEmpty()) {
      collect(evidence.of(row.task().caseKey()), here, Instant.MIN, excluded);
    }
    if (!there.isEmpty()) {
      cases
          .find(row.task().caseKey())
          .map(CaseFile::parent)
          .ifPresent(
              parent ->
                  collect(evidence.of(parent), there, currentStageBegan(row.task()), excluded));
    }
    return excluded;
  }

  private void collectNamed(String caseKey, String naming, Map<String, String> excluded) {
    String field = naming.substring(naming.indexOf('.') + 1);
    evidence.of(caseKey).stream()
        .filter(entry -> task(naming).equals(entry.task()) && entry.values() != null)
        .map(entry -> entry.values().get(field))
        .filter(Objects::nonNull)
        .forEach(account -> excluded.put(account.toString(), naming));
  }

  private static void collect(
      List<EvidenceEntry> entries,
      Collection<String> tasks,
      Instant since,
      Map<String, String> excluded) {
    for (EvidenceEntry entry : entries) {
      if (entry.what().equals("completed")
          && entry.task() != null
          && tasks.contains(entry.task())
          && !entry.at().isBefore(since)) {
        Stream.of(entry.by(), entry.onBehalfOf())
            .filter(Objects::nonNull)
            .forEach(account -> excluded.put(account, entry.task()));
      }
    }
  }

  private Instant currentStageBegan(OpenTask task) {
    return Optional.ofNullable(task.systemId()).map(systems::stages).stream()
        .flatMap(List::stream)
        .map(StageEntry::at)
        .reduce((earlier, later) -> later)
        .orElse(Instant.MIN);
  }
}
