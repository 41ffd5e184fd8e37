package io.gatehouse.identity.preference;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The time zones that people may choose: those named after a place, and UTC. */
@Component
class Zones {

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/(.+)");

  private final Clock clock;

  Zones(Clock clock) {
    this.clock = clock;
  }

  /** One of them, and how it is called: "Berlin (UTC+01:00)". */
  record Choice(String id, String label) {}

  boolean offers(String id) {
    return id.equals("UTC")
        || PLACE.matcher(id).matches() && ZoneId.getAvailableZoneIds().contains(id);
  }

  /** By part of the world. */
  Map<String, List<Choice>> byRegion() {
    Instant now = clock.instant();
    return ZoneId.getAvailableZoneIds().stream()
        .map(PLACE::matcher)
        .filter(Matcher::matches)
        .map(place -> new Choice(place.group(), label(place, now)))
        .sorted(Comparator.comparing(Choice::label))
        .collect(Collectors.groupingBy(Zones::region, TreeMap::new, Collectors.toList()));
  }

  private static String region(Choice choice) {
    return choice.id().substring(0, choice.id().indexOf('/'));
  }

  private static String label(Matcher place, Instant now) {
    ZoneOffset offset = ZoneId.of(place.group()).getRules().getOffset(now);
    String name = place.group(2).replace('_', ' ').replace("/", ", ");
    return "%s (UTC%s)".formatted(name, offset.equals(ZoneOffset.UTC) ? "" : offset);
  }
}
