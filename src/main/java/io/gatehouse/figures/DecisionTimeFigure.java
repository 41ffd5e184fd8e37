package io.gatehouse.figures;

import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.lifecycle.tally.DecisionTally;
import io.gatehouse.lifecycle.tally.DecisionTally.Days;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long the decisions at each gate took that were made in a period. */
@Order(2)
@Component
class DecisionTimeFigure implements FigureSource {

  private static final String KEY = "decisions";

  /** As a system comes to them. */
  private static final List<String> GATES =
      List.of("design", "development", "verification", "deployment", "retirement");

  private static final List<Series> SERIES =
      List.of(
          new Series("median", Tone.STRONG),
          new Series("mostly", Tone.REACH),
          new Series("decisions", Tone.UNDRAWN));

  private final DecisionTally tally;
  private final Uncounted uncounted;
  private final MessageSource messages;

  DecisionTimeFigure(DecisionTally tally, Uncounted uncounted, MessageSource messages) {
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
    List<Row> rows =
        tally.byGate(period.start(), period.end(), uncounted.keys()).stream()
            .sorted(Comparator.comparingInt(days -> GATES.indexOf(days.gate())))
            .map(this::row)
            .toList();
    return new Figure(KEY, Shape.BARS, Unit.DAYS, false, SERIES, rows, null);
  }

  private Row row(Days days) {
    String label =
        messages.getMessage(
            "stage." + days.gate(), null, days.gate(), LocaleContextHolder.getLocale());
    return Row.of(
        days.gate(), label, List.of(days.median(), days.mostly(), (double) days.decisions()));
  }
}
