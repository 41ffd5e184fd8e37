package io.gatehouse.calendar;

import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How dates and numbers are written where somebody comes from; the words stay English. */
public enum DateStyle {
  UNITED_KINGDOM("en-GB", "EEE d MMM", "d MMM yyyy", "EEEE d MMMM yyyy", "HH:mm"),
  UNITED_STATES("en-US", "EEE, MMM d", "MMM d, yyyy", "EEEE, MMMM d, yyyy", "h:mm a"),
  GERMANY("en-DE", "EEE d MMM", "d MMM yyyy", "EEEE d MMMM yyyy", "HH:mm"),
  SWITZERLAND("en-CH", "EEE d MMM", "d MMM yyyy", "EEEE d MMMM yyyy", "HH:mm"),
  ISO_8601("en-SE", "EEE yyyy-MM-dd", "yyyy-MM-dd", "EEEE yyyy-MM-dd", "HH:mm");

  private static final LocalDateTime EXAMPLE = LocalDateTime.of(2027, 3, 8, 17, 0);

  private final Locale locale;
  final DateTimeFormatter shortDay;
  final DateTimeFormatter date;
  final DateTimeFormatter longDate;
  final DateTimeFormatter time;

  DateStyle(String locale, String shortDay, String date, String longDate, String time) {
    this.locale = Locale.forLanguageTag(locale);
    this.shortDay = DateTimeFormatter.ofPattern(shortDay, this.locale);
    this.date = DateTimeFormatter.ofPattern(date, this.locale);
    this.longDate = DateTimeFormatter.ofPattern(longDate, this.locale);
    this.time = DateTimeFormatter.ofPattern(time, this.locale);
  }

  public Locale locale() {
    return locale;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "Monday 8 March 2027, 17:00; 1,234.5". */
  public String example() {
    return "%s, %s; %s"
        .formatted(
            longDate.format(EXAMPLE),
            time.format(EXAMPLE),
            NumberFormat.getInstance(locale).format(1234.5));
  }

  public static Optional<DateStyle> find(String key) {
    return Arrays.stream(values()).filter(style -> style.key().equals(key)).findFirst();
  }

  /** The style of a country, whatever is spoken there; the British one where none fits. */
  public static DateStyle of(Locale locale) {
    return switch (locale.getCountry()) {
      case "US" -> UNITED_STATES;
      case "DE", "AT" -> GERMANY;
      case "CH", "LI" -> SWITZERLAND;
      case "SE" -> ISO_8601;
      default -> UNITED_KINGDOM;
    };
  }
}
