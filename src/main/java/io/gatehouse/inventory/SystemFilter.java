package io.gatehouse.inventory;

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
 */
public record SystemFilter(
    @Nullable String stage,
    @Nullable String risk,
    @Nullable Boolean inScope,
    @Nullable String owner,
    @Nullable String q) {

  public static final String UNCLASSIFIED = "unclassified";

  public SystemFilter {
    stage = blankless(stage);
    risk = blankless(risk);
    owner = blankless(owner);
    q = blankless(q);
  }

  public boolean active() {
    return Stream.of(stage, risk, inScope, owner, q).anyMatch(Objects::nonNull);
  }

  Specification<AiSystem> matching() {
    return Specification.allOf(
        stage == null ? null : (s, query, is) -> is.equal(s.get("stage"), stage),
        risk == null ? null : ofRisk(risk),
        inScope == null ? null : (s, query, is) -> is.equal(s.get("inScope"), inScope),
        owner == null ? null : (s, query, is) -> is.equal(s.get("described").get("owner"), owner),
        q == null ? null : containing(q.toLowerCase(Locale.ROOT)));
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
