package io.gatehouse.identity.preference;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.DateStyle;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page where somebody chooses zone, style of dates, when their week is summed up, and whether
 * single keys work.
 */
@Controller
@RequestMapping("/settings")
class PreferenceController {

  private static final String PAGE = "identity/settings";

  private final Preferences preferences;
  private final SingleKeys keys;
  private final PreferenceCheck check;
  private final Zones zones;
  private final CalendarSettings calendar;
  private final Clock clock;

  PreferenceController(
      Preferences preferences,
      SingleKeys keys,
      PreferenceCheck check,
      Zones zones,
      CalendarSettings calendar,
      Clock clock) {
    this.preferences = preferences;
    this.keys = keys;
    this.check = check;
    this.zones = zones;
    this.calendar = calendar;
    this.clock = clock;
  }

  @ModelAttribute
  void present(Model model) {
    model.addAttribute("now", clock.instant());
    model.addAttribute("organisation", calendar.zone().getId());
    model.addAttribute("zones", zones.byRegion());
    model.addAttribute("styles", DateStyle.values());
    model.addAttribute("days", check.days());
    model.addAttribute("hours", IntStream.range(0, 24).boxed().toList());
  }

  @GetMapping
  String page(Principal who, Model model) {
    model.addAttribute("draft", PreferenceDraft.of(preferences.of(who.getName())));
    model.addAttribute("keysOn", !keys.areOff(who.getName()));
    return PAGE;
  }

  @PostMapping
  String choose(
      @ModelAttribute("draft") PreferenceDraft draft,
      BindingResult problems,
      @RequestParam(defaultValue = "") List<String> keys,
      Principal who,
      Model model) {
    Preference chosen = check.read(draft, problems);
    boolean keysOn = keys.contains("on");
    if (problems.hasErrors()) {
      model.addAttribute("keysOn", keysOn);
      return PAGE;
    }
    if (!keys.isEmpty()) { // a program may leave them out
      this.keys.turn(who.getName(), keysOn);
    }
    preferences.set(who.getName(), chosen);
    return "redirect:/settings?done";
  }
}
