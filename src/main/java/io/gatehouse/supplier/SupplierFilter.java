package io.gatehouse.supplier;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.supplier.standing.CertificateState;
import jakarta.persistence.criteria.JoinType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which suppliers are meant; what is not said does not matter.
 *
 * @param criticality one, or {@link #UNKNOWN}
 * @param certificate one of {@link CertificateState}
 */
public record SupplierFilter(
    @Nullable String criticality,
    @Nullable String approval,
    @Nullable String certificate,
    @Nullable String q) {

  public static final String UNKNOWN = "unknown";

  public SupplierFilter {
    criticality = SearchText.given(criticality);
    approval = SearchText.given(approval);
    certificate = SearchText.given(certificate);
    q = SearchText.given(q);
  }

  public boolean active() {
    return Stream.of(criticality, approval, certificate, q).anyMatch(Objects::nonNull);
  }

  Specification<SupplierRecord> matching(LocalDate today, LocalDate soon) {
    return Specification.allOf(
        criticality == null ? null : ofCriticality(criticality),
        approval == null ? null : (s, query, is) -> is.equal(s.get("approval"), approval),
        certificate == null ? null : certified(certificate, today, soon),
        q == null ? null : containing(SearchText.within(q.toLowerCase(Locale.ROOT))));
  }

  private static Specification<SupplierRecord> ofCriticality(String criticality) {
    return (s, query, is) -> {
      var said = s.get("described").<String>get("criticality");
      return criticality.equals(UNKNOWN) ? is.isNull(said) : is.equal(said, criticality);
    };
  }

  private static Specification<SupplierRecord> certified(
      String state, LocalDate today, LocalDate soon) {
    return (s, query, is) -> {
      var until = s.<LocalDate>get("certifiedUntil");
      return switch (state) {
        case CertificateState.NONE -> is.isNull(until);
        case CertificateState.LAPSED -> is.lessThan(until, today);
        case CertificateState.EXPIRING ->
            is.and(is.greaterThanOrEqualTo(until, today), is.lessThanOrEqualTo(until, soon));
        default -> is.greaterThan(until, soon);
      };
    };
  }

  private static Specification<SupplierRecord> containing(String pattern) {
    return (s, query, is) -> {
      var said = s.get("described");
      var products = Objects.requireNonNull(query).subquery(Integer.class);
      var supplier = products.correlate(s);
      var product = supplier.join("products");
      var model = product.join("models", JoinType.LEFT);
      products
          .select(is.literal(1))
          .where(
              is.or(
                  is.like(is.lower(product.get("name")), pattern, '\\'),
                  is.like(is.lower(model.get("name")), pattern, '\\')));
      return is.or(
          Stream.of("name", "aliases", "externalId", "supplies")
              .map(field -> is.like(is.lower(said.get(field)), pattern, '\\'))
              .reduce(is::or)
              .orElseThrow(),
          is.like(is.lower(s.get("id")), pattern, '\\'),
          is.exists(products));
    };
  }
}
