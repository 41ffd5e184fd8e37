package io.gatehouse.figures;

import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.tally.OverdueTally;
import io.gatehouse.inbox.tally.OverdueTally.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is overdue now, by role and by how long it has been. */
@Order(1)
@Component
class OverdueFigure implements FigureSource {

  static final String KEY = "overdue";

  private static final List<Duration> LIMITS = List.of(Duration.ofDays(7), Duration.ofDays(30));

  private static final List<Series> AGES =
      List.of(
          new Series("within-week", Tone.FAINT),
          new Series("within-month", Tone.STRONG),
          new Series("older", Tone.FULL));

  private final OverdueTally tally;
  private final Uncounted uncounted;
  private final MessageSource messages;

  OverdueFigure(OverdueTally tally, Uncounted uncounted, MessageSource messages) {
    this.tally = tally;
    this.uncounted = uncounted;
    this.messages = messages;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Figure of(Period period) {
    Map<String, List<Count>> byRole = new TreeMap<>();
    List<Count> counts = tally.byRolesAndAge(LIMITS, uncounted.keys());
    counts.forEach(
        count ->
            count
                .roles()
                .forEach(
                    role -> byRole.computeIfAbsent(role, one -> new ArrayList<>()).add(count)));
    List<Row> rows =
        byRole.entrySet().stream()
            .map(entry -> row(entry.getKey(), byAge(entry.getValue())))
            .sorted(Comparator.comparingDouble(OverdueFigure::sum).reversed())
            .toList();
    return new Figure(KEY, Shape.BARS, Unit.COUNT, true, AGES, rows, byAge(counts));
  }

  private static double sum(Row row) {
    return row.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<Double> byAge(List<Count> counts) {
    List<Double> values = new ArrayList<>(Collections.nCopies(AGES.size(), 0.0));
    counts.forEach(count -> values.set(count.age(), values.get(count.age()) + count.tasks()));
    return values;
  }

  private Row row(String role, List<Double> values) {
    List<@Nullable String> hrefs = new ArrayList<>();
    for (Series age : AGES) {
      hrefs.add("/figures/overdue?role=" + role + "&age=" + age.key());
    }
    return new Row(role, label(role), values, hrefs);
  }

  String label(String role) {
    return role.equals(OverdueTally.PERSON)
        ? messages.getMessage("figures.person", null, LocaleContextHolder.getLocale())
        : role;
  }

  /** The tasks behind one number; nothing where there is no such age. */
  Optional<List<OpenTask>> tasks(String role, String age, int most) {
    return AGES.stream()
        .filter(one -> one.key().equals(age))
        .findFirst()
        .map(AGES::indexOf)
        .map(
            at ->
                tally.tasks(
                    role,
                    at == 0 ? Duration.ZERO : LIMITS.get(at - 1),
                    at < LIMITS.size() ? LIMITS.get(at) : null,
                    uncounted.keys(),
                    most));
  }
}
