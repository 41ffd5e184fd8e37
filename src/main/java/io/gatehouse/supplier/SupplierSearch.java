package io.gatehouse.supplier;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.listing.NameOrder;
import io.gatehouse.listing.Slice;
import io.gatehouse.supplier.standing.CertificateState;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists suppliers by name, page after page by key, and says how their certificates stand today. */
@Component
@Transactional(readOnly = true)
public class SupplierSearch {

  public static final int LARGEST_PAGE = 100;

  private final SupplierRecords records;
  private final SupplierSettings settings;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SupplierSearch(
      SupplierRecords records, SupplierSettings settings, WorkingCalendar calendar, Clock clock) {
    this.records = records;
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  public SupplierPage page(SupplierFilter filter, @Nullable String after, int size) {
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    Specification<SupplierRecord> which = matching(filter).and(NameOrder.after(after));
    Slice<SupplierView> found =
        Slice.cut(
            records.findBy(which, query -> query.limit(most + 1).all()).stream()
                .map(SupplierRecord::view)
                .toList(),
            most,
            last -> NameOrder.token(last.id(), last.name()));
    return new SupplierPage(found.rows(), found.next());
  }

  public long count(SupplierFilter filter) {
    return records.count(matching(filter));
  }

  private Specification<SupplierRecord> matching(SupplierFilter filter) {
    return filter.matching(today(), soon());
  }

  /** One of {@link CertificateState}. */
  public String certificateState(@Nullable LocalDate until) {
    if (until == null) {
      return CertificateState.NONE;
    }
    return until.isBefore(today())
        ? CertificateState.LAPSED
        : until.isAfter(soon()) ? CertificateState.VALID : CertificateState.EXPIRING;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  private LocalDate soon() {
    return today().plus(settings.longest());
  }
}
