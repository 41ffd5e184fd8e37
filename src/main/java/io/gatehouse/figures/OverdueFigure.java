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
import java.util.stream.Collectors;
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
    Map<String, List<Count>> byRole =
        tally.byRole(LIMITS, uncounted.keys()).stream().collect(Collectors.groupingBy(Count::role));
    List<Row> rows =
        byRole.entrySet().stream()
            .map(entry -> row(entry.getKey(), byAge(entry.getValue())))
            .sorted(
                Comparator.comparingDouble(OverdueFigure::sum).reversed().thenComparing(Row::name))
            .toList();
    List<Double> total = byAge(tally.inAll(LIMITS, uncounted.keys()));
    return new Figure(KEY, Shape.BARS, Unit.COUNT, true, AGES, rows, total);
  }

  private static double sum(Row row) {
    return row.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<Double> byAge(List<Count> counts) {
    List<Double> values = new ArrayList<>(Collections.nCopies(AGES.size(), 0.0));
    counts.forEach(count -> values.set(count.age(), (double) count.tasks()));
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
        .map(one -> tally.tasks(role, AGES.indexOf(one), LIMITS, uncounted.keys(), most));
  }
}
