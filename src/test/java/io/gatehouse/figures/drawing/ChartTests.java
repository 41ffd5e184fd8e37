package io.gatehouse.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.figures.Tone;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {

  private static final List<Series> TWO =
      List.of(new Series("on-time", Tone.GOOD), new Series("late", Tone.BAD));

  @ParameterizedTest
  @CsvSource({
    "0,true,1,1",
    "1,true,1,1",
    "3,true,3,1",
    "4,true,4,1",
    "5,true,6,2",
    "100,true,100,25",
    "101,true,150,50",
    "1234567,true,1500000,500000",
    "0.3,false,0.3,0.1",
    "7.2,false,8,2"
  })
  void endsAtARoundNumber(double largest, boolean whole, double most, double step) {
    var scale = Scale.upTo(largest, whole);
    assertThat(scale.most()).isEqualTo(most, within(1e-9));
    assertThat(scale.step()).isEqualTo(step, within(1e-9));
    assertThat(scale.marks()).hasSizeBetween(2, 6);
  }

  @Test
  void stacksBarsAsWideAsTheirNumbers() {
    var figure =
        new Figure(
            "x",
            Shape.BARS,
            Unit.COUNT,
            true,
            TWO,
            List.of(Row.of("a", "a", List.of(1.0, 3.0)), Row.of("b", "b", List.of(0.0, 2.0))),
            null);
    var chart = new BarChart(figure, Space.WIDE, value -> "" + value).draw();
    assertThat(chart.bars()).hasSize(3);
    var first = chart.bars().get(0);
    var second = chart.bars().get(1);
    assertThat(second.x()).isEqualTo(first.x() + first.width());
    assertThat(second.width()).isEqualTo(first.width() * 3, within(0.2));
    assertThat(chart.bars().get(2).x()).isEqualTo(first.x());
    assertThat(second.value()).isEqualTo("3.0");
    assertThat(chart.texts()).extracting(Chart.Text::text).contains("a", "b", "4.0", "2.0");
  }

  @Test
  void drawsHowFarItGoesAtMost() {
    var figure =
        new Figure(
            "x",
            Shape.BARS,
            Unit.DAYS,
            false,
            List.of(
                new Series("median", Tone.STRONG),
                new Series("mostly", Tone.REACH),
                new Series("decisions", Tone.UNDRAWN)),
            List.of(Row.of("a", "a", List.of(2.0, 8.0, 900.0))),
            null);
    var chart = new BarChart(figure, Space.NARROW, value -> "" + value).draw();
    assertThat(chart.bars()).hasSize(1);
    assertThat(chart.lines()).filteredOn(line -> line.kind().equals("reach")).hasSize(2);
    assertThat(chart.lines()).allMatch(line -> line.x2() <= chart.width());
    assertThat(chart.texts()).extracting(Chart.Text::text).contains("2.0", "8.0");
  }

  @Test
  void keepsColumnsOfYearsWithinTheDrawing() {
    List<Row> months =
        IntStream.range(0, 60)
            .mapToObj(n -> Row.of("" + n, "Jan " + (2020 + n / 12), List.of(n * 1.0, 7.0)))
            .toList();
    var figure = new Figure("x", Shape.COLUMNS, Unit.COUNT, false, TWO, months, null);
    for (Space space : List.of(Space.WIDE, Space.NARROW)) {
      var chart = new ColumnChart(figure, space, value -> "" + (int) value).draw();
      assertThat(chart.bars())
          .hasSize(119)
          .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= chart.width())
          .allMatch(bar -> bar.y() >= 0 && bar.y() + bar.height() <= chart.height());
      assertThat(chart.texts()).filteredOn(text -> text.text().equals("Jan")).hasSizeLessThan(25);
    }
  }
}
