package io.gatehouse.calendar.holiday;

import io.gatehouse.calendar.CalendarSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the organisation works; whoever has a deadline may see it, administrators change it. */
@Controller
@RequestMapping("/calendar/holidays")
class HolidayController {

  private static final String PAGE = "redirect:/calendar/holidays";
  private static final int YEARS = 6;
  private static final int LATEST_CHANGES = 10;

  private final Holidays holidays;
  private final CalendarSettings settings;

  HolidayController(Holidays holidays, CalendarSettings settings) {
    this.holidays = holidays;
    this.settings = settings;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String year, Model model) {
    Year now = Year.from(holidays.today());
    Year shown = year.matches("[12]\\d{3}") ? Year.parse(year) : now;
    model.addAttribute("year", shown.getValue());
    model.addAttribute(
        "years", IntStream.range(0, YEARS).mapToObj(now::plusYears).map(Year::getValue).toList());
    model.addAttribute("holidays", holidays.of(shown));
    model.addAttribute("weekend", settings.weekend());
    model.addAttribute("workdays", workdays());
    model.addAttribute("zone", settings.zone());
    model.addAttribute("changes", holidays.latestChanges(LATEST_CHANGES));
    return "calendar/holidays";
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String name,
      Principal who,
      RedirectAttributes answer) {
    Optional<LocalDate> typed = day(day.trim());
    if (typed.isEmpty()) {
      answer.addFlashAttribute("problem", "holidays.day-missing");
      answer.addFlashAttribute("typed", name);
      return PAGE;
    }
    return add(List.of(new Holiday(typed.get(), name.strip())), who, answer);
  }

  @PostMapping("/remove")
  String remove(@RequestParam String day, Principal who, RedirectAttributes answer) {
    day(day)
        .ifPresent(
            removed -> {
              holidays.remove(removed, who.getName());
              answer.addFlashAttribute("removed", removed);
              answer.addAttribute("year", removed.getYear());
            });
    return PAGE;
  }

  @PostMapping("/file")
  String read(@RequestParam MultipartFile file, Model model, RedirectAttributes answer)
      throws IOException {
    LocalDate first = holidays.today();
    LocalDate last = first.withDayOfYear(1).plusYears(YEARS).minusDays(1);
    var content = CalendarFile.read(file.getBytes(), first, last);
    if (content.isEmpty()) {
      answer.addFlashAttribute("problem", "holidays.no-calendar");
      return PAGE;
    }
    List<Holiday> days = content.get().days();
    List<Holiday> newOnes = holidays.newOnes(days);
    model.addAttribute("fileName", file.getOriginalFilename());
    model.addAttribute("days", newOnes);
    model.addAttribute("there", days.size() - newOnes.size());
    model.addAttribute("left", content.get().left());
    model.addAttribute("weekend", settings.weekend());
    return "calendar/holiday-file";
  }

  /** Each {@code holiday} is a day, a space and what it is called, as the preview offered it. */
  @PostMapping("/take")
  String take(HttpServletRequest posted, Principal who, RedirectAttributes answer) {
    String[] ticked = posted.getParameterValues("holiday");
    List<Holiday> chosen =
        Stream.of(ticked == null ? new String[0] : ticked)
            .filter(one -> one.length() >= 10)
            .flatMap(
                one ->
                    day(one.substring(0, 10)).stream()
                        .map(day -> new Holiday(day, one.substring(10).strip())))
            .toList();
    if (chosen.isEmpty()) {
      answer.addFlashAttribute("problem", "holidays.none-chosen");
      return PAGE;
    }
    return add(chosen, who, answer);
  }

  private String add(List<Holiday> chosen, Principal who, RedirectAttributes answer) {
    try {
      answer.addFlashAttribute("added", holidays.add(chosen, who.getName()));
    } catch (HolidayRefused refused) {
      answer.addFlashAttribute("problem", refused.why());
      answer.addFlashAttribute("refused", refused.day());
    }
    answer.addAttribute("year", chosen.get(0).day().getYear());
    return PAGE;
  }

  private String workdays() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> !settings.weekend().contains(day))
        .map(day -> day.getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
