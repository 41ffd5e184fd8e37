package io.gatehouse.platform.web;

import io.gatehouse.identity.absence.Absence;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page says about who is looking and where they may go.
 *
 * @param clocksOfConcern of incidents
 * @param report where an incident is reported, of the system whose page it is; null for who may not
 */
record Navigation(
    String account,
    @Nullable Integer inboxCount,
    int clocksOfConcern,
    @Nullable String report,
    List<Group> groups,
    @Nullable Instant demoTime,
    List<Absence> deputyFor,
    boolean mayBeAway,
    boolean mayMoveTime,
    boolean mayChangePassword,
    boolean keysOff) {

  /** One heading and its places, as the template reads them. */
  record Group(String name, List<Entry> places) {}

  /** One link; {@code key} is what a page names as its place. */
  record Entry(String key, String path, String icon) {}

  static List<Group> groups(List<Place> places) {
    return Arrays.stream(Place.Group.values())
        .map(group -> new Group(group.name().toLowerCase(java.util.Locale.ROOT), of(group, places)))
        .filter(group -> !group.places().isEmpty())
        .toList();
  }

  private static List<Entry> of(Place.Group group, List<Place> places) {
    return places.stream()
        .filter(place -> place.group() == group)
        .map(place -> new Entry(place.key(), place.path(), place.icon()))
        .toList();
  }
}
