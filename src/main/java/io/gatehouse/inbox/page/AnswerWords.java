package io.gatehouse.inbox.page;

import io.gatehouse.calendar.Dates;
import io.gatehouse.inbox.form.Field;
import io.gatehouse.inventory.Systems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a question and one of its answers as the form did, and days in the reader's style. */
@Component
class AnswerWords {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);

  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");

  private final Dates dates;
  private final Systems systems;
  private final MessageSource messages;

  AnswerWords(Dates dates, Systems systems, MessageSource messages) {
    this.dates = dates;
    this.systems = systems;
    this.messages = messages;
  }

  /** The label, where it is the same for everybody; "riskClass" is read as "Risk class". */
  String question(@Nullable Field field, String key) {
    return Optional.ofNullable(field).stream()
        .flatMap(
            asked -> Stream.of("label", "dateLabel", "timeLabel").flatMap(l -> label(asked, l)))
        .findFirst()
        .orElseGet(() -> words(key));
  }

  private static Stream<String> label(Field field, String attribute) {
    return field
        .text(attribute)
        .filter(text -> !text.isBlank() && !text.startsWith("=") && !text.contains("{{"))
        .stream();
  }

  private static String words(String key) {
    if (key.equals("iso")) {
      return "ISO/IEC 42001";
    }
    String spaced =
        key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /**
   * @param field null where no form asked for it
   * @param files names by id
   */
  String answer(@Nullable Field field, Object value, Map<String, String> files) {
    String text = value.toString();
    if (value instanceof Boolean yes) {
      return messages.getMessage(
          yes ? "case.answer.yes" : "case.answer.no", null, LocaleContextHolder.getLocale());
    }
    return switch (field == null ? "" : field.type()) {
      case "radio", "select", "checklist", "taglist" -> chosen(field, text);
      case "filepicker" -> files.getOrDefault(text, text);
      case "datetime" -> moment(text);
      case "" -> DATED.matcher(text).matches() ? moment(text) : text;
      default -> text;
    };
  }

  private String chosen(Field field, String value) {
    if (field.text("valuesKey").filter("systems"::equals).isPresent()) {
      return systems.find(value).map(one -> one.name() + " (" + value + ")").orElse(value);
    }
    return field.attributes().get("values") instanceof List<?> options
        ? options.stream()
            .filter(Map.class::isInstance)
            .map(option -> (Map<?, ?>) option)
            .filter(option -> value.equals(Objects.toString(option.get("value"))))
            .map(option -> Objects.toString(option.get("label"), value))
            .findFirst()
            .orElse(value)
        : value;
  }

  private String moment(String text) {
    try {
      if (!text.contains("-")) {
        return dates.time(LocalTime.parse(text));
      }
      TemporalAccessor at =
          MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (at instanceof OffsetDateTime there) {
        return dates.date(dates.day(there.toInstant())) + ", " + dates.time(there.toInstant());
      }
      return at instanceof LocalDateTime there
          ? dates.date(there.toLocalDate()) + ", " + dates.time(there.toLocalTime())
          : dates.date(LocalDate.from(at));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
