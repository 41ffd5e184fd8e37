package io.gatehouse.escalation.ladder;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the people whom a step names, as people, roles and the task stand now. */
@Component
public class Audience {

  private final People people;
  private final OpenTasks tasks;
  private final Confidential confidential;

  Audience(People people, OpenTasks tasks, Confidential confidential) {
    this.confidential = confidential;
    this.people = people;
    this.tasks = tasks;
  }

  /**
   * Each person once, under the first name that the step has for them; nobody who has left, and
   * nobody from whom it is kept in confidence.
   */
  public Collection<Reader> of(OpenTask task, Step step) {
    Map<String, String> deputies = tasks.deputies(task.id());
    List<String> holders = tasks.workers(task.id());
    Map<String, Reader> readers = new LinkedHashMap<>();
    List<String> keptFrom = confidential.rolesKeptFrom(task);
    step.to().stream()
        .flatMap(to -> named(to, holders, deputies, task))
        .filter(reader -> people.find(reader.account()).filter(Account::active).isPresent())
        .filter(
            reader ->
                keptFrom.stream()
                    .noneMatch(role -> people.holds(reader.account(), role, task.systemId())))
        .forEach(reader -> readers.putIfAbsent(reader.account(), reader));
    return readers.values();
  }

  private Stream<Reader> named(
      String to, List<String> holders, Map<String, String> deputies, OpenTask task) {
    return switch (to) {
      case "holder" -> holders.stream().map(holder -> new Reader(holder, to, holder));
      case "deputy" ->
          deputies.entrySet().stream().map(one -> new Reader(one.getKey(), to, one.getValue()));
      case "manager" -> above(holders, UnaryOperator.identity(), to);
      case "managers-manager" -> above(holders, m -> m.flatMap(people::managerOf), to);
      default ->
          people.holders(to, task.systemId()).stream().map(holder -> new Reader(holder, to, to));
    };
  }

  private Stream<Reader> above(
      List<String> holders, UnaryOperator<Optional<String>> further, String as) {
    return holders.stream()
        .flatMap(
            holder ->
                further.apply(people.managerOf(holder)).stream()
                    .map(manager -> new Reader(manager, as, holder)));
  }
}
