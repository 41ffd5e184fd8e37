package io.gatehouse.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists systems by name, page after page by key, so that the last page costs what the first does.
 */
@Component
@Transactional(readOnly = true)
public class SystemSearch {

  public static final int LARGEST_PAGE = 100;

  private final AiSystems systems;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SystemSearch(AiSystems systems, WorkingCalendar calendar, Clock clock) {
    this.systems = systems;
    this.calendar = calendar;
    this.clock = clock;
  }

  public SystemPage page(SystemFilter filter, @Nullable String after, int size) {
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    Specification<AiSystem> which = filter.matching(today()).and(behind(after)).and(byName());
    List<AiSystemView> found =
        systems.findBy(which, query -> query.limit(most + 1).all()).stream()
            .map(AiSystem::view)
            .toList();
    boolean more = found.size() > most;
    List<AiSystemView> items = more ? found.subList(0, most) : found;
    return new SystemPage(items, more ? token(items.get(most - 1)) : null);
  }

  public long count(SystemFilter filter) {
    return systems.count(filter.matching(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  /** Whether a page gave this to go on from. */
  public boolean gave(String after) {
    return read(after).length == 2;
  }

  private static Specification<AiSystem> byName() {
    return (s, query, is) -> {
      query.orderBy(is.asc(is.lower(s.get("described").get("name"))), is.asc(s.get("id")));
      return null;
    };
  }

  private static @Nullable Specification<AiSystem> behind(@Nullable String after) {
    String[] key = after == null || after.isBlank() ? new String[0] : read(after);
    if (key.length != 2) {
      return null;
    }
    return (s, query, is) -> {
      var name = is.lower(s.get("described").get("name"));
      return is.or(
          is.greaterThan(name, is.lower(is.literal(key[1]))),
          is.and(
              is.equal(name, is.lower(is.literal(key[1]))), is.greaterThan(s.get("id"), key[0])));
    };
  }

  private static String token(AiSystemView last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((last.id() + "\n" + last.name()).getBytes(UTF_8));
  }

  private static String[] read(String token) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      return key.indexOf('\0') < 0 ? key.split("\n", 2) : new String[0];
    } catch (IllegalArgumentException e) {
      return new String[0]; // not one of ours: start over
    }
  }
}
