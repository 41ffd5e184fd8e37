package io.gatehouse.escalation.digest;

import io.gatehouse.calendar.Dates;
import io.gatehouse.escalation.digest.DigestLetter.Figure;
import io.gatehouse.escalation.digest.DigestLetter.Line;
import io.gatehouse.escalation.digest.DigestLetter.Section;
import io.gatehouse.escalation.digest.Summary.Open;
import io.gatehouse.escalation.letter.ChaseWords;
import io.gatehouse.identity.People;
import io.gatehouse.identity.preference.DigestReader;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the digest of one person, who is the reader while it is written. */
@Component
class DigestMails {

  private static final int SHOWN = 10;

  /** A subject has room for two figures. */
  private static final int TOLD = 2;

  private final DigestLines lines;
  private final ChaseWords words;
  private final Dates dates;
  private final People people;
  private final StopTokens tokens;
  private final Letters letters;
  private final Clock clock;

  DigestMails(
      DigestLines lines,
      ChaseWords words,
      Dates dates,
      People people,
      StopTokens tokens,
      Letters letters,
      Clock clock) {
    this.lines = lines;
    this.words = words;
    this.dates = dates;
    this.people = people;
    this.tokens = tokens;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * One mail a person and week, each of a subject of its own; it is about cases, not a step of any
   * task's ladder.
   */
  Mail write(DigestReader reader, Turn turn, Summary summary) {
    Letter letter = letters.write("digest", Map.of("letter", letter(reader, summary)));
    return new Mail(
        "digest:%s:%s".formatted(reader.account(), turn.week()),
        reader.account(),
        "digest",
        words.say(
            "digest.subject",
            dates.shortDay(dates.day(clock.instant())),
            counts(summary).limit(TOLD).collect(Collectors.joining(", "))),
        letter.text(),
        letter.html(),
        Stream.of(summary.overdue(), summary.due(), summary.stuck(), summary.coming())
            .flatMap(open -> open.stream().limit(SHOWN))
            .map(open -> open.task().caseKey())
            .distinct()
            .map(About::caseOnly)
            .toList());
  }

  private DigestLetter letter(DigestReader reader, Summary summary) {
    String account = reader.account();
    boolean manages = summary.people() > 0;
    LocalDate today = dates.day(clock.instant());
    String until = dates.shortDay(today.plusDays(6));
    return new DigestLetter(
        words.say("digest.title", dates.shortDay(today), until),
        whose(account, summary),
        counts(summary).collect(Collectors.joining(", ")),
        figures(summary),
        sections(summary),
        words.say(manages ? "digest.open-team" : "digest.open-inbox"),
        manages ? "/team" : "/",
        words.say(
            "digest.sent",
            dates.weekday(reader.time().day()),
            dates.time(LocalTime.of(reader.time().hour(), 0)),
            dates.zone().getId(),
            people.get(account).email()),
        StopTokens.PATH + tokens.of(account));
  }

  private String whose(String account, Summary summary) {
    String own =
        summary.people() > 0
            ? words.say("digest.whose.manager", account, summary.people())
            : words.say("digest.whose.own", account);
    return summary.covered().isEmpty()
        ? own
        : own + " " + words.say("digest.covering", words.names(summary.covered()));
  }

  private Stream<String> counts(Summary summary) {
    return Stream.of(
            count("overdue", summary.overdue()),
            count("due", summary.due()),
            count("stuck", summary.stuck()),
            count("coming", summary.coming()))
        .filter(said -> !said.isEmpty());
  }

  private String count(String what, Collection<Open> open) {
    return open.isEmpty() ? "" : words.say("digest.count." + what, open.size());
  }

  private List<Figure> figures(Summary summary) {
    return List.of(
        figure("overdue", summary.overdue(), true),
        figure("due", summary.due(), false),
        figure("stuck", summary.stuck(), true),
        figure("coming", summary.coming(), false));
  }

  private Figure figure(String what, Collection<Open> open, boolean late) {
    String number = NumberFormat.getInstance(dates.locale()).format(open.size());
    return new Figure(
        number, words.say("digest.figure." + what, open.size()), late && !open.isEmpty());
  }

  private List<Section> sections(Summary summary) {
    List<Section> sections = new ArrayList<>();
    section(sections, "overdue", summary.overdue(), lines::overdue);
    section(sections, "due", summary.due(), lines::due);
    section(sections, "stuck", summary.stuck(), lines::stuck);
    section(sections, "coming", summary.coming(), lines::coming);
    return sections;
  }

  private void section(
      List<Section> sections, String what, List<Open> open, Function<Open, Line> line) {
    if (!open.isEmpty()) {
      int more = open.size() - SHOWN;
      sections.add(
          new Section(
              words.say("digest.section." + what),
              open.stream().limit(SHOWN).map(line).toList(),
              more > 0 ? words.say("digest.more", more) : null));
    }
  }
}
