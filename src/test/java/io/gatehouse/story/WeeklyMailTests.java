package io.gatehouse.story;

import static io.gatehouse.story.Span.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.mail.SentMail;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an owner and their manager read every Monday while a gate waits for its evidence. */
class WeeklyMailTests extends Story {

  private static final Span MONDAY = until(DayOfWeek.MONDAY, 10);

  @Autowired private PeopleDesk desk;

  private Actor owner;
  private Actor chief;

  @BeforeEach
  void anOwnerAndTheirManager() {
    String name = UUID.randomUUID().toString().substring(0, 8);
    chief = somebody("chief-" + name, null);
    owner = somebody("owner-" + name, chief.account());
  }

  @Test
  void sumsUpAMonthInWhichAGateIsForgottenAndThenRemembered() {
    clock.passes(MONDAY);
    String system = aSystemAt("design", "built", "high");
    people.grant(owner.account(), "system-owner", system, "test");
    String gate = owner.reaches(system, "gate");
    String line = "- Assemble evidence \\(.*" + gate + "\\): ";

    for (Actor reader : List.of(owner, chief)) {
      assertThat(digests(reader)).isEmpty();
    }

    clock.passes(MONDAY); // it is due in a week, and somebody will be reminded on Friday
    saysOnce("Steps of the ladder to come", line + "Fri .*Reminder to whoever has it");

    clock.passes(MONDAY); // it is due this afternoon
    saysOnce("Due within seven days", line + "Mon .* 17:00, open to .*" + owner.account());

    clock.passes(MONDAY);
    saysOnce("Overdue", line + "6 days overdue, .*");
    saysOnce("Steps of the ladder to come", line + "Wed .*Escalation to top-management");

    clock.passes(MONDAY);
    saysOnce("Overdue", line + "13 days overdue, .*");
    saysOnce("Stuck cases", "- .* \\(" + gate + " . Assemble evidence\\): 13 days overdue, .*");

    owner.assemblesEvidence(gate, "1.0");
    clock.passes(MONDAY);
    for (Actor reader : List.of(owner, chief)) {
      assertThat(digests(reader)).noneMatch(mail -> isOfToday(mail) && mail.text().contains(gate));
      assertThat(digests(reader).stream().filter(mail -> mail.text().contains(gate))).hasSize(4);
      assertThat(digests(reader)).extracting(WeeklyMailTests::week).doesNotHaveDuplicates();
    }
    assertThat(digests(developer)).noneMatch(mail -> mail.text().contains(gate));
  }

  /** To both, by the one mail of this week, under its heading. */
  private void saysOnce(String heading, String line) {
    for (Actor reader : List.of(owner, chief)) {
      assertThat(digests(reader).stream().filter(this::isOfToday))
          .singleElement()
          .satisfies(
              mail ->
                  assertThat(mail.text())
                      .containsPattern("(?m)^" + heading + ".*\\n(?:[- ].*\\n)*?" + line + "$"));
    }
  }

  private List<SentMail> digests(Actor reader) {
    return mailbox.mails("Your week").stream()
        .filter(mail -> mail.kind().equals("digest") && mail.to().equals(reader.account()))
        .toList();
  }

  private boolean isOfToday(SentMail mail) {
    return week(mail) == clock.today().toEpochDay() / 7;
  }

  private static long week(SentMail mail) {
    Instant posted = mail.posted();
    return posted.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay() / 7;
  }

  private Actor somebody(String account, String manager) {
    var details = new PeopleDesk.Details(account, account + "@test.example", manager);
    desk.add(account, details, "a long first secret", "test");
    people.grant(account, "process-publisher", null, "test");
    return new Actor(account, door);
  }
}
