package io.gatehouse.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.supplier.standing.CertificateState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
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
    Specification<SupplierRecord> which = matching(filter).and(behind(after)).and(byName());
    List<SupplierView> found =
        records.findBy(which, query -> query.limit(most + 1).all()).stream()
            .map(SupplierRecord::view)
            .toList();
    boolean more = found.size() > most;
    List<SupplierView> items = more ? found.subList(0, most) : found;
    return new SupplierPage(items, more ? token(items.get(most - 1)) : null);
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

  /** Whether a page gave this to go on from. */
  public boolean gave(String after) {
    return read(after).length == 2;
  }

  private static Specification<SupplierRecord> byName() {
    return (s, query, is) -> {
      query.orderBy(is.asc(is.lower(s.get("described").get("name"))), is.asc(s.get("id")));
      return null;
    };
  }

  private static @Nullable Specification<SupplierRecord> behind(@Nullable String after) {
    String[] key = after == null || after.isBlank() ? new String[0] : read(after);
    if (key.length != 2) {
      return null;
    }
    return (s, query, is) -> {
      var name = is.lower(s.get("described").get("name"));
      var last = is.lower(is.literal(key[1]));
      return is.or(
          is.greaterThan(name, last),
          is.and(is.equal(name, last), is.greaterThan(s.get("id"), key[0])));
    };
  }

  private static String token(SupplierView last) {
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
