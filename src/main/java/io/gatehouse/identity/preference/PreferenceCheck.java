package io.gatehouse.identity.preference;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.DateStyle;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads a form about somebody's preferences, and says what is wrong with it. */
@Component
class PreferenceCheck {

  private final Zones zones;
  private final CalendarSettings calendar;

  PreferenceCheck(Zones zones, CalendarSettings calendar) {
    this.zones = zones;
    this.calendar = calendar;
  }

  /** The days on which a week may be summed up. */
  List<DayOfWeek> days() {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> !calendar.weekend().contains(day))
        .toList();
  }

  /** Of no use where problems were found. */
  Preference read(PreferenceDraft draft, Errors problems) {
    if (!draft.zoneText().isEmpty() && !zones.offers(draft.zoneText())) {
      problems.rejectValue("zone", "settings.zone-unknown");
    }
    Optional<DateStyle> style = DateStyle.find(draft.styleText());
    if (!draft.styleText().isEmpty() && style.isEmpty()) {
      problems.rejectValue("style", "settings.style-unknown");
    }
    Optional<DayOfWeek> day =
        days().stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(draft.dayText()))
            .findFirst();
    if (!draft.dayText().isEmpty() && day.isEmpty()) {
      problems.rejectValue("day", "settings.day-unknown");
    }
    boolean hour = draft.hourText().matches("1?\\d|2[0-3]");
    if (day.isPresent() && !hour) {
      problems.rejectValue("hour", "settings.hour-unknown");
    }
    return problems.hasErrors()
        ? Preference.USUAL
        : new Preference(
            draft.zoneText().isEmpty() ? null : ZoneId.of(draft.zoneText()),
            style.orElse(null),
            day.map(one -> new DigestTime(one, Integer.parseInt(draft.hourText()))).orElse(null));
  }
}
