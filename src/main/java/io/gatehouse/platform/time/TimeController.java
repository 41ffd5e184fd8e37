package io.gatehouse.platform.time;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time machine for people who try the product out. */
@Controller
@RequestMapping("/time")
@ConditionalOnTimeMachine
class TimeController {

  private final TimeMachine time;
  private final WorkingCalendar calendar;

  TimeController(TimeMachine time, WorkingCalendar calendar) {
    this.time = time;
    this.calendar = calendar;
  }

  @GetMapping
  String page(Model model) {
    model.addAttribute("now", time.now());
    model.addAttribute("next", time.next().orElse(null));
    model.addAttribute("moves", List.of(Move.HOUR, Move.OPENING, Move.DAY, Move.WEEK));
    return "time/time";
  }

  @PostMapping
  String move(
      @RequestParam Move move,
      @RequestParam(defaultValue = "") String by,
      RedirectAttributes redirect) {
    Instant from = time.now();
    try {
      time.to(move.from(time, calendar, by));
      redirect.addFlashAttribute("from", from);
    } catch (TimeRefused | TimeMachineBusy refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
      redirect.addFlashAttribute("by", by);
    }
    return "redirect:/time";
  }
}
