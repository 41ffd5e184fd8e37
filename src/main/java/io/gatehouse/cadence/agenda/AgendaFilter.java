package io.gatehouse.cadence.agenda;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.listing.ListAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the calendar, as its address says it.
 *
 * @param view {@code year}, {@code month} or {@code list}
 * @param on a day in what is shown; today when absent
 * @param show {@code mine}, or all that they may see
 */
record AgendaFilter(
    @Nullable String view, @Nullable String on, @Nullable String kind, @Nullable String show) {

  static final List<String> VIEWS = List.of("month", "year", "list");

  private static final int YEARS = 20;

  AgendaFilter {
    view = view != null && VIEWS.contains(view) ? view : VIEWS.get(0);
    on = SearchText.given(on);
    kind = SearchText.given(kind);
    show = "mine".equals(show) ? show : null;
  }

  public boolean mine() {
    return show != null;
  }

  /** The day that it asks for, or today where there is no such day near. */
  LocalDate day(LocalDate today) {
    try {
      LocalDate day = on == null ? today : LocalDate.parse(on);
      return Math.abs(day.getYear() - today.getYear()) <= YEARS ? day : today;
    } catch (DateTimeException e) {
      return today;
    }
  }

  /** Its address in another view, or on another day. */
  public String address(String otherView, @Nullable LocalDate day) {
    return ListAddress.of("/calendar")
        .with("view", otherView)
        .with("on", day == null ? null : day.toString())
        .with("kind", kind)
        .with("show", show)
        .toString();
  }
}
