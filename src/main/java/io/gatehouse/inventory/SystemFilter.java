package io.gatehouse.inventory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Which systems are meant; what is not said does not matter. */
public record SystemFilter(
    @Nullable String stage, @Nullable String risk, @Nullable Boolean inScope, @Nullable String q) {

  public SystemFilter {
    stage = blankless(stage);
    risk = blankless(risk);
    q = blankless(q);
  }

  public boolean active() {
    return stage != null || risk != null || inScope != null || q != null;
  }

  Specification<AiSystem> matching() {
    return Specification.allOf(
        stage == null ? null : (s, query, is) -> is.equal(s.get("stage"), stage),
        risk == null ? null : (s, query, is) -> is.equal(s.get("riskClass"), risk),
        inScope == null ? null : (s, query, is) -> is.equal(s.get("inScope"), inScope),
        q == null ? null : containing(q.toLowerCase(Locale.ROOT)));
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
