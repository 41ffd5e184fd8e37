package io.gatehouse.platform.web;

import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.preference.SingleKeys;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.incident.board.ClocksOfConcern;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page its frame; nothing is looked up until a template asks for it. */
@ControllerAdvice
class NavigationAdvice {

  private static final Set<String> THEMES = Set.of("light", "dark");

  private static final String REPORT = "/start/incident-response";
  private static final Pattern SYSTEM = Pattern.compile("/systems/([A-Z]+-[\\w-]+)");

  private final Pages pages;
  private final ObjectProvider<OpenTasks> inbox;
  private final ObjectProvider<Absences> absences;
  private final ObjectProvider<SingleKeys> keys;
  private final ObjectProvider<ClocksOfConcern> clocks;
  private final ApplicationAvailability availability;
  private final Clock clock;

  NavigationAdvice(
      Pages pages,
      ObjectProvider<OpenTasks> inbox,
      ObjectProvider<Absences> absences,
      ObjectProvider<SingleKeys> keys,
      ObjectProvider<ClocksOfConcern> clocks,
      ApplicationAvailability availability,
      Clock clock) {
    this.availability = availability;
    this.absences = absences;
    this.keys = keys;
    this.clocks = clocks;
    this.pages = pages;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ModelAttribute("theme")
  @Nullable String theme(@CookieValue(name = "theme", required = false) @Nullable String theme) {
    return theme != null && THEMES.contains(theme) ? theme : null;
  }

  /** The web server answers before the demo organisation is there. */
  @ModelAttribute("starting")
  boolean starting() {
    return availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC;
  }

  @ModelAttribute("nav")
  LazyContextVariable<@Nullable Navigation> navigation(HttpServletRequest request) {
    return new LazyContextVariable<>() {
      @Override
      protected @Nullable Navigation loadValue() {
        return failed(request) ? null : shown(request);
      }
    };
  }

  private @Nullable Navigation shown(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken) {
      return null;
    }
    List<Place> places =
        Arrays.stream(Place.values()).filter(place -> pages.open(place.path(), who)).toList();
    OpenTasks open = inbox.getIfAvailable();
    return new Navigation(
        who.getName(),
        open == null ? null : open.count(who.getName()),
        clocksOfConcern(who.getName()),
        pages.open("/start", who) ? report(request.getRequestURI()) : null,
        Navigation.groups(places),
        pages.serves("/time") ? clock.instant() : null,
        deputyFor(who.getName()),
        pages.open("/away", who),
        pages.open("/time", who),
        pages.open("/password", who),
        keysOff(who.getName()));
  }

  private int clocksOfConcern(String account) {
    ClocksOfConcern known = clocks.getIfAvailable();
    return known == null ? 0 : known.count(account);
  }

  /** Whoever stands on the page of a system means that one. */
  private static String report(String address) {
    Matcher system = SYSTEM.matcher(address);
    return system.find() ? REPORT + "?systemId=" + system.group(1) : REPORT;
  }

  private boolean keysOff(String account) {
    SingleKeys known = keys.getIfAvailable();
    return known != null && known.areOff(account);
  }

  private List<Absence> deputyFor(String account) {
    Absences known = absences.getIfAvailable();
    return known == null ? List.of() : known.coveredBy(account);
  }

  /** A page that says that something broke must not break on the same thing. */
  static boolean failed(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        && request.getAttribute("jakarta.servlet.error.status_code") instanceof Integer status
        && status >= 500;
  }
}
