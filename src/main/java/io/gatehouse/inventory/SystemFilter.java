package io.gatehouse.inventory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which systems are meant; what is not said does not matter.
 *
 * @param risk a risk class, or {@link #UNCLASSIFIED}
 * @param owner as the record names them
 * @param review {@link #LATE}, or {@link #SOON} for those due within 30 days
 */
public record SystemFilter(
    @Nullable String stage,
    @Nullable String risk,
    @Nullable Boolean inScope,
    @Nullable String owner,
    @Nullable String q,
    @Nullable String review) {

  /** All systems. */
  public static final SystemFilter ALL = new SystemFilter(null, null, null, null, null, null);

  public static final String UNCLASSIFIED = "unclassified";
  public static final String LATE = "late";
  public static final String SOON = "soon";

  private static final int SOON_DAYS = 30;

  public SystemFilter {
    stage = blankless(stage);
    risk = blankless(risk);
    owner = blankless(owner);
    q = blankless(q);
    review = blankless(review);
  }

  public boolean active() {
    return Stream.of(stage, risk, inScope, owner, q, review).anyMatch(Objects::nonNull);
  }

  Specification<AiSystem> matching(LocalDate today) {
    return Specification.allOf(
        stage == null ? null : (s, query, is) -> is.equal(s.get("stage"), stage),
        risk == null ? null : ofRisk(risk),
        inScope == null ? null : (s, query, is) -> is.equal(s.get("inScope"), inScope),
        owner == null ? null : (s, query, is) -> is.equal(s.get("described").get("owner"), owner),
        q == null ? null : containing(q.toLowerCase(Locale.ROOT)),
        review == null ? null : reviewed(review, today));
  }

  private static Specification<AiSystem> reviewed(String when, LocalDate today) {
    return (s, query, is) -> {
      var next = s.<LocalDate>get("nextReview");
      return switch (when) {
        case LATE -> is.lessThan(next, today);
        case SOON -> is.between(next, today, today.plusDays(SOON_DAYS));
        default -> is.disjunction(); // what is not known fits nothing
      };
    };
  }

  private static Specification<AiSystem> ofRisk(String risk) {
    return (s, query, is) ->
        risk.equals(UNCLASSIFIED)
            ? is.isNull(s.get("riskClass"))
            : is.equal(s.get("riskClass"), risk);
  }

  private static Specification<AiSystem> containing(String text) {
    String pattern = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return (s, query, is) -> {
      var said = s.get("described");
      return is.or(
          is.like(is.lower(s.get("id")), pattern, '\\'),
          is.like(is.lower(said.get("name")), pattern, '\\'),
          is.like(is.lower(said.get("organisation")), pattern, '\\'),
          is.like(is.lower(said.get("externalId")), pattern, '\\'),
          is.like(is.lower(said.get("purpose")), pattern, '\\'));
    };
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
