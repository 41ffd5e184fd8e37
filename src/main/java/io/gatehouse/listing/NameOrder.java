package io.gatehouse.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Records by name and, where two share one, by id. Their entity has an {@code id}, and the name in
 * its {@code described}.
 */
public final class NameOrder {

  private NameOrder() {}

  private record Last(String id, String name) {}

  /**
   * Sorts, and begins behind the last record of the page before.
   *
   * @param token what that page gave; anything else starts over
   */
  public static <T> Specification<T> after(@Nullable String token) {
    Optional<Last> last = read(token);
    return (record, query, is) -> {
      Expression<String> name = name(record, is);
      Path<String> id = record.get("id");
      query.orderBy(is.asc(name), is.asc(id));
      return last.map(
              one -> {
                Expression<String> before = is.lower(is.literal(one.name));
                return is.or(
                    is.greaterThan(name, before),
                    is.and(is.equal(name, before), is.greaterThan(id, one.id)));
              })
          .orElse(null);
    };
  }

  private static Expression<String> name(Root<?> record, CriteriaBuilder is) {
    return is.lower(record.get("described").get("name"));
  }

  /** Where the next page goes on behind this record. */
  public static String token(String id, String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + "\n" + name).getBytes(UTF_8));
  }

  /** Whether a page gave this to go on from. */
  public static boolean gave(String token) {
    return read(token).isPresent();
  }

  private static Optional<Last> read(@Nullable String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token == null ? "" : token), UTF_8);
      int end = text.indexOf('\n');
      return end < 0 || text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(new Last(text.substring(0, end), text.substring(end + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
