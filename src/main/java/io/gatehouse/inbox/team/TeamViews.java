package io.gatehouse.inbox.team;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.work.Receivers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what waits for a manager's people and for the roles that they hold themselves. */
@Component
class TeamViews {

  private static final int LATE = 50;
  private static final int COMING = 20;
  private static final Duration AHEAD = Duration.ofDays(7);

  private static final Comparator<Load> WORST_FIRST =
      Comparator.comparingInt(Load::overdue)
          .thenComparingInt(Load::soon)
          .thenComparingInt(Load::open)
          .reversed()
          .thenComparing(Load::name);

  private final People people;
  private final Receivers receivers;
  private final OpenTasks open;
  private final WaitingWork work;
  private final ChaseOutlook outlook;
  private final Moments moments;

  TeamViews(
      People people,
      Receivers receivers,
      OpenTasks open,
      WaitingWork work,
      ChaseOutlook outlook,
      Moments moments) {
    this.people = people;
    this.receivers = receivers;
    this.open = open;
    this.work = work;
    this.outlook = outlook;
    this.moments = moments;
  }

  TeamView of(String manager) {
    List<String> team = people.below(manager);
    Map<String, List<String>> roles = holdersOfRolesOf(manager);
    TreeSet<String> everybody = new TreeSet<>(team);
    roles.values().forEach(everybody::addAll);
    List<Waiting> all =
        work.of(everybody).stream().filter(one -> concerns(one, team, roles)).toList();
    return new TeamView(
        load("", all),
        loads(team, holder -> all.stream().filter(one -> one.holder().equals(holder)).toList())
            .stream()
            .sorted(WORST_FIRST)
            .toList(),
        loads(roles.keySet(), role -> ofRole(role, roles.get(role), all)),
        byProcess(all),
        late(all, team, manager),
        coming(all));
  }

  /** Of a role that is held for single systems, only their own part. */
  private Map<String, List<String>> holdersOfRolesOf(String account) {
    Map<String, List<String>> holders = new LinkedHashMap<>();
    for (String role : people.rolesOf(account)) {
      List<String> all = people.holders(role, null);
      holders.put(role, all.contains(account) ? all : List.of(account));
    }
    return holders;
  }

  private static boolean concerns(
      Waiting one, Collection<String> team, Map<String, List<String>> roles) {
    return team.contains(one.holder())
        || roles.getOrDefault(one.why(), List.of()).contains(one.holder());
  }

  private static List<Waiting> ofRole(String role, List<String> holders, List<Waiting> all) {
    return all.stream()
        .filter(one -> one.why().equals(role) && holders.contains(one.holder()))
        .toList();
  }

  private List<Load> loads(Collection<String> names, Function<String, List<Waiting>> waiting) {
    return names.stream().map(name -> load(name, waiting.apply(name))).toList();
  }

  private Load load(String name, Collection<Waiting> waiting) {
    return Load.of(name, waiting, moments);
  }

  private List<Load> byProcess(List<Waiting> all) {
    return all.stream()
        .collect(Collectors.groupingBy(one -> one.task().processName()))
        .entrySet()
        .stream()
        .map(process -> load(process.getKey(), process.getValue()))
        .sorted(Comparator.comparingInt(Load::open).reversed().thenComparing(Load::name))
        .toList();
  }

  private List<TeamView.Late> late(List<Waiting> all, Collection<String> team, String manager) {
    Instant now = moments.now();
    Map<String, List<Waiting>> late =
        all.stream()
            .filter(one -> Load.isDueBefore(one.task(), now))
            .collect(
                Collectors.groupingBy(
                    one -> one.task().id(), LinkedHashMap::new, Collectors.toList()));
    Receivers.Everybody everybody = receivers.everybody();
    return late.values().stream()
        .limit(LATE)
        .map(one -> late(one, team, manager, everybody))
        .toList();
  }

  private TeamView.Late late(
      List<Waiting> lines, Collection<String> team, String manager, Receivers.Everybody everybody) {
    Waiting first = lines.get(0);
    List<String> having = lines.stream().map(Waiting::holder).toList();
    boolean mayGive = having.contains(manager) || having.stream().anyMatch(team::contains);
    return new TeamView.Late(
        first.task(),
        first.about(),
        having,
        mayGive
            ? open.row(first.task().id())
                .map(row -> everybody.of(row, first.task().assignee()))
                .orElse(List.of())
            : List.of());
  }

  private List<TeamView.Ahead> coming(List<Waiting> all) {
    Instant until = moments.now().plus(AHEAD);
    Map<String, Waiting> tasks = new LinkedHashMap<>();
    all.forEach(one -> tasks.putIfAbsent(one.task().id(), one));
    return tasks.values().stream()
        .flatMap(
            one ->
                outlook.next(one.task()).filter(step -> !step.at().isAfter(until)).stream()
                    .map(step -> new TeamView.Ahead(one.task(), one.about(), step)))
        .sorted(Comparator.comparing(ahead -> ahead.step().at()))
        .limit(COMING)
        .toList();
  }
}
