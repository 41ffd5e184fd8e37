package io.gatehouse.inventory;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.listing.NameOrder;
import io.gatehouse.listing.Slice;
import java.time.Clock;
import java.time.LocalDate;
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
    Specification<AiSystem> which = filter.matching(today()).and(NameOrder.after(after));
    Slice<AiSystemView> found =
        Slice.cut(
            systems.findBy(which, query -> query.limit(most + 1).all()).stream()
                .map(AiSystem::view)
                .toList(),
            most,
            last -> NameOrder.token(last.id(), last.name()));
    return new SystemPage(found.rows(), found.next());
  }

  public long count(SystemFilter filter) {
    return systems.count(filter.matching(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
