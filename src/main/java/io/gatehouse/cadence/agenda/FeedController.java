package io.gatehouse.cadence.agenda;

import io.gatehouse.identity.token.Scope;
import io.gatehouse.identity.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar as a feed. Calendars send neither session nor password: a token says who reads. */
@Controller
class FeedController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Tokens tokens;
  private final FeedRates rates;
  private final CalendarFeed feed;

  FeedController(Tokens tokens, FeedRates rates, CalendarFeed feed) {
    this.tokens = tokens;
    this.rates = rates;
    this.feed = feed;
  }

  /** A token that opens nothing is told from an address that is not there by nobody. */
  @GetMapping("/calendar.ics")
  ResponseEntity<byte[]> feed(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String show,
      HttpServletRequest request,
      HttpServletResponse response) {
    String address = request.getRemoteAddr();
    if (rates.guessedTooOften(address)) {
      throw tooOften(response);
    }
    Optional<String> account = tokens.find(token, Scope.CALENDAR_READ);
    if (account.isEmpty()) {
      rates.guessed(address);
      throw new FeedUnknown();
    }
    if (!rates.reads(account.get())) {
      throw tooOften(response);
    }
    String written = feed.of(account.get(), new AgendaFilter("list", null, kind, show));
    String tag = CalendarFeed.tag(written);
    boolean known =
        Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
            .anyMatch(sent -> sent.contains(tag));
    return known
        ? answer(HttpStatus.NOT_MODIFIED, tag).build()
        : answer(HttpStatus.OK, tag)
            .contentType(CALENDAR)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
            .body(written.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, String tag) {
    return ResponseEntity.status(status)
        .eTag("\"" + tag + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate());
  }

  private static FeedTooOften tooOften(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(FeedRates.SPAN.toSeconds()));
    return new FeedTooOften();
  }
}
