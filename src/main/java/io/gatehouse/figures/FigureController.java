package io.gatehouse.figures;

import io.gatehouse.calendar.Dates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All figures on one page, each as a file, and the list behind what is overdue. */
@Controller
class FigureController {

  private static final int MOST = 200;

  private final List<FigureSource> sources;
  private final PeriodChoice periods;
  private final FigureViews views;
  private final FigureExport export;
  private final OverdueFigure overdue;
  private final Dates dates;

  FigureController(
      List<FigureSource> sources,
      PeriodChoice periods,
      FigureViews views,
      FigureExport export,
      OverdueFigure overdue,
      Dates dates) {
    this.sources = sources;
    this.periods = periods;
    this.views = views;
    this.export = export;
    this.overdue = overdue;
    this.dates = dates;
  }

  @GetMapping("/figures")
  String figures(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Model model) {
    var choice = periods.choose(from, to);
    model.addAttribute("choice", choice);
    model.addAttribute("from", dates.date(choice.period().from()));
    model.addAttribute("to", dates.date(choice.period().to()));
    model.addAttribute("years", PeriodChoice.YEARS);
    model.addAttribute(
        "figures", sources.stream().map(source -> views.of(source.of(choice.period()))).toList());
    return "figures/figures";
  }

  @GetMapping("/figures/{key}.csv")
  void export(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    FigureSource source =
        sources.stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new FigureUnknown(key));
    Period period = periods.choose(from, to).period();
    String file = "%s-%s-%s.csv".formatted(source.key(), period.from(), period.to());
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    export.write(source.of(period), response.getWriter());
  }

  /** The tasks behind one number of what is overdue. */
  @GetMapping("/figures/overdue")
  String overdue(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String age,
      Model model) {
    var tasks = overdue.tasks(role, age, MOST).orElse(List.of());
    model.addAttribute("role", overdue.label(role));
    model.addAttribute("age", tasks.isEmpty() ? "" : age);
    model.addAttribute("tasks", tasks);
    model.addAttribute("more", tasks.size() == MOST);
    return "figures/overdue";
  }
}
