package io.gatehouse.cadence.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.gatehouse.GatehouseTest;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import io.gatehouse.calendar.Dates;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.token.Scope;
import io.gatehouse.identity.token.Tokens;
import io.gatehouse.mail.letter.LinkSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** The feed as calendars read it. */
@GatehouseTest
class FeedTests {

  private static final String TOKEN = "t0ken";

  @Autowired private CalendarFeed feed;
  @Autowired private Obligations obligations;
  @Autowired private ApplicationContext beans;
  @Autowired private MockMvc web;
  @Autowired private Clock clock;

  private final FeedRates rates = new FeedRates();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private FeedController controller;

  @BeforeEach
  void aFeed() {
    Tokens tokens = mock(Tokens.class);
    when(tokens.find(TOKEN, Scope.CALENDAR_READ)).thenReturn(Optional.of("compliance-lead"));
    controller = new FeedController(tokens, rates, feed);
  }

  @Test
  void isACalendarThatOthersReadBack() {
    String subject = "Policy; of\n" + UUID.randomUUID();
    LocalDate next = today().plusDays(50);
    String id =
        obligations.takeOn(new Owed("policy-review", subject, null), next, "x").orElseThrow();

    var answer = read(TOKEN, null);
    String text = new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    ICalendar calendar = Biweekly.parse(text).first();

    assertThat(answer.getHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(text)
        .contains("METHOD:PUBLISH", "VERSION:2.0", "X-PUBLISHED-TTL:PT1H")
        .contains(
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "DTSTART;VALUE=DATE:" + next.toString().replace("-", ""));
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    VEvent event =
        calendar.getEvents().stream()
            .filter(one -> one.getUid().getValue().startsWith("obligation-" + id + "@"))
            .findFirst()
            .orElseThrow();
    assertThat(event.getSummary().getValue()).isEqualTo("Policy review: " + subject);
    assertThat(event.getUrl().getValue()).endsWith("/obligations/" + id);
  }

  @Test
  void writesMomentsInUtcAndKeepsIdentities() {
    Instant due = Instant.parse("2027-03-08T17:00:00Z");
    DueItem item =
        new DueItem("task-1", "task", "Decide", "x".repeat(300), today(), due, true, true, "/t");
    String text = feedOf(item).of("somebody", all());

    assertThat(text).contains("DTSTART:20270308T163000Z", "DTEND:20270308T170000Z");
    assertThat(text).doesNotContain("TZID").contains("TRANSP:TRANSPARENT");
    assertThat(feedOf(item).of("somebody", all())).contains("UID:task-1@");
  }

  @Test
  void isNotSentAgainWhereNothingChanged() {
    String tag = Objects.requireNonNull(read(TOKEN, null).getHeaders().getETag());

    var again = read(TOKEN, tag);

    assertThat(again.getStatusCode().value()).isEqualTo(304);
    assertThat(again.getBody()).isNull();
    assertThat(again.getHeaders().getETag()).isEqualTo(tag);
    obligations.takeOn(
        new Owed("policy-review", UUID.randomUUID().toString(), null), today().plusDays(9), "x");
    assertThat(read(TOKEN, tag).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void tellsNothingToWhoGuesses() throws Exception {
    for (String wrong : List.of("", "wrong", TOKEN + "x")) {
      assertThatThrownBy(() -> read(wrong, null)).isInstanceOf(FeedUnknown.class);
    }
    for (int i = 3; i < FeedRates.GUESSES; i++) {
      assertThatThrownBy(() -> read("wrong", null)).isInstanceOf(FeedUnknown.class);
    }
    assertThatThrownBy(() -> read("wrong", null)).isInstanceOf(FeedTooOften.class);
    assertThatThrownBy(() -> read(TOKEN, null)).isInstanceOf(FeedTooOften.class);
    assertThat(response.getHeader("Retry-After")).isEqualTo("600");
    web.perform(MockMvcRequestBuilders.get("/calendar.ics").param("token", "no-such-token"))
        .andExpect(MockMvcResultMatchers.status().isNotFound());
  }

  @Test
  void boundsHowOftenItIsRead() {
    for (int i = 0; i < FeedRates.READS; i++) {
      assertThat(read(TOKEN, null).getStatusCode().value()).isEqualTo(200);
    }
    assertThatThrownBy(() -> read(TOKEN, null)).isInstanceOf(FeedTooOften.class);
  }

  private ResponseEntity<byte[]> read(String token, @Nullable String tag) {
    var request = new MockHttpServletRequest("GET", "/calendar.ics");
    if (tag != null) {
      request.addHeader("If-None-Match", tag);
    }
    return controller.feed(token, null, null, request, response);
  }

  private CalendarFeed feedOf(DueItem item) {
    DueItems plug =
        new DueItems() {
          @Override
          public Set<String> kinds() {
            return Set.of(item.kind());
          }

          @Override
          public List<DueItem> between(String account, LocalDate from, LocalDate to) {
            return List.of(item);
          }
        };
    var agenda =
        new Agenda(
            List.of(plug), beans.getBean(WorkingCalendar.class), beans.getBean(Dates.class), clock);
    return new CalendarFeed(agenda, beans.getBean(LinkSettings.class), beans, clock);
  }

  private static AgendaFilter all() {
    return new AgendaFilter("list", null, null, null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
