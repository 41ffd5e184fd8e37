package io.gatehouse.cadence.agenda;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.mail.letter.LinkSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what falls due as a calendar by RFC 5545, as Outlook and Google read it: whole days as
 * dates, moments in UTC, each thing under one identity wherever its date moves to.
 */
@Component
class CalendarFeed {

  static final int BEHIND = 30;
  static final int AHEAD = 400;

  private static final int OCTETS = 75;
  private static final int MOST = 3_000;
  private static final int MINUTES = 30;
  private static final String EVERY = "PT1H";

  private final Agenda agenda;
  private final LinkSettings links;
  private final MessageSource messages;
  private final Clock clock;

  CalendarFeed(Agenda agenda, LinkSettings links, MessageSource messages, Clock clock) {
    this.agenda = agenda;
    this.links = links;
    this.messages = messages;
    this.clock = clock;
  }

  String of(String account, AgendaFilter filter) {
    LocalDate today = agenda.today();
    var calendar = new ICalendar();
    calendar.setProductId("-//Gatehouse//What falls due//EN");
    calendar.setMethod(Method.PUBLISH);
    String name = say("calendar.feed.name");
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(Duration.parse(EVERY)).setParameter("VALUE", "DURATION");
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", EVERY);
    agenda.entries(account, today.minusDays(BEHIND), today.plusDays(AHEAD), filter).stream()
        .limit(MOST)
        .map(this::event)
        .forEach(calendar::addEvent);
    return folded(calendar);
  }

  /** Folded by octets (RFC 5545, 3.1); the library counts characters. */
  private static String folded(ICalendar calendar) {
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().map(CalendarFeed::folded).collect(Collectors.joining());
  }

  private static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String one = Character.toString(line.codePointAt(at));
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += length;
    }
    return folded.append("\r\n").toString();
  }

  private VEvent event(Entry entry) {
    DueItem item = entry.item();
    var event = new VEvent();
    event.setUid(item.uid() + "@" + links.host());
    event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    String about = item.about() == null ? item.title() : item.title() + ": " + item.about();
    event.setSummary(entry.late() ? say("calendar.feed.late", about) : about);
    String kind = say("calendar.kind." + item.kind());
    String address = links.baseUrl() + item.path();
    event.setDescription(kind + "\n" + address);
    event.addCategories(kind);
    event.setUrl(address);
    event.setTransparency(true); // nobody is busy because something is due
    if (item.at() == null) {
      event.setDateStart(new DateStart(date(item.day())));
      event.setDateEnd(new DateEnd(date(item.day().plusDays(1))));
    } else {
      Instant due = item.at();
      event.setDateStart(Date.from(due.minus(MINUTES, ChronoUnit.MINUTES)));
      event.setDateEnd(Date.from(due));
    }
    return event;
  }

  private static ICalDate date(LocalDate day) {
    var parts =
        new DateTimeComponents(
            day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false);
    return new ICalDate(parts, false);
  }

  /** What changes when the calendar does; when it was written does not count. */
  static String tag(String calendar) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  calendar.replaceAll("DTSTAMP:[^\\r\\n]*", "").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String say(String key, Object... facts) {
    return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.ENGLISH));
  }
}
