package io.gatehouse.cadence.agenda;

import io.gatehouse.calendar.Dates;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar as a month, a year or a list. */
@Controller
class CalendarController {

  private static final int LISTED_DAYS = 90;
  private static final int LATE_DAYS = 400;
  private static final int MOST = 500;

  private final Agenda agenda;
  private final Dates dates;

  CalendarController(Agenda agenda, Dates dates) {
    this.agenda = agenda;
    this.dates = dates;
  }

  /**
   * A stretch of the calendar.
   *
   * @param before a day in the stretch before
   * @param after a day in the stretch after
   */
  record Stretch(String title, LocalDate before, LocalDate after) {}

  /** A day of the week, shortly and in full. */
  record Head(String brief, String full) {}

  @GetMapping("/calendar")
  String calendar(
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String show,
      Principal who,
      Model model) {
    var filter = new AgendaFilter(view, on, kind, show);
    LocalDate day = filter.day(agenda.today());
    model.addAttribute("filter", filter);
    model.addAttribute("views", AgendaFilter.VIEWS);
    model.addAttribute("kinds", agenda.kinds());
    model.addAttribute("day", day);
    model.addAttribute("today", agenda.today());
    model.addAttribute("week", agenda.week().stream().map(this::head).toList());
    switch (filter.view()) {
      case "year" -> year(who.getName(), day.getYear(), filter, model);
      case "list" -> list(who.getName(), day, filter, model);
      default -> month(who.getName(), YearMonth.from(day), filter, model);
    }
    return "cadence/calendar";
  }

  private Head head(DayOfWeek day) {
    return new Head(day.getDisplayName(TextStyle.SHORT, dates.locale()), dates.weekday(day));
  }

  private void month(String account, YearMonth month, AgendaFilter filter, Model model) {
    DrawnMonth drawn = agenda.month(account, month, filter);
    model.addAttribute("month", drawn);
    model.addAttribute("count", drawn.count());
    model.addAttribute(
        "stretch",
        new Stretch(name(month), month.minusMonths(1).atDay(1), month.plusMonths(1).atDay(1)));
  }

  private void year(String account, int year, AgendaFilter filter, Model model) {
    List<DrawnMonth> months = agenda.year(account, year, filter);
    LocalDate first = LocalDate.of(year, 1, 1);
    model.addAttribute("months", months);
    model.addAttribute("names", months.stream().map(one -> nameOf(one.month())).toList());
    model.addAttribute("count", months.stream().mapToInt(DrawnMonth::count).sum());
    model.addAttribute(
        "stretch", new Stretch(String.valueOf(year), first.minusYears(1), first.plusYears(1)));
  }

  private void list(String account, LocalDate from, AgendaFilter filter, Model model) {
    LocalDate today = agenda.today();
    List<Entry> entries = agenda.entries(account, from, from.plusDays(LISTED_DAYS - 1L), filter);
    if (from.equals(today)) {
      List<Entry> late =
          agenda.entries(account, from.minusDays(LATE_DAYS), from.minusDays(1), filter).stream()
              .filter(Entry::late)
              .toList();
      model.addAttribute("overdue", agenda.days(first(late)));
      model.addAttribute("overdueCount", late.size());
    }
    model.addAttribute("days", agenda.days(first(entries)));
    model.addAttribute("count", entries.size());
    model.addAttribute("most", MOST);
    model.addAttribute(
        "stretch",
        new Stretch(
            dates.date(from) + " – " + dates.date(from.plusDays(LISTED_DAYS - 1L)),
            from.minusDays(LISTED_DAYS),
            from.plusDays(LISTED_DAYS)));
  }

  private static List<Entry> first(List<Entry> entries) {
    return entries.subList(0, Math.min(MOST, entries.size()));
  }

  /** "March 2027". */
  private String name(YearMonth month) {
    return nameOf(month) + " " + month.getYear();
  }

  private String nameOf(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, dates.locale());
  }
}
