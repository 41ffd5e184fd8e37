package io.gatehouse.cadence.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.cadence.Listed;
import io.gatehouse.cadence.ObligationFilter;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.inbox.ParameterRefused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Obligations for programs. */
@RestController
class ObligationApi {

  private final ObligationList list;

  ObligationApi(ObligationList list) {
    this.list = list;
  }

  /**
   * @param subject id of what is reviewed; null when that is the organisation itself
   * @param name of what is reviewed
   * @param every ISO 8601 period
   * @param lead how long before its date it is begun, ISO 8601 period
   * @param state {@code waiting running late paused ended}
   * @param caseKey key of the review that is under way
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Item(
      String id,
      String kind,
      @Nullable String subject,
      @Nullable String name,
      String every,
      String lead,
      LocalDate next,
      String state,
      @JsonProperty("case") @Nullable String caseKey) {

    static Item of(Listed one) {
      return new Item(
          one.id(),
          one.kind(),
          one.subject(),
          one.name(),
          one.every().toString(),
          one.lead().toString(),
          one.next(),
          one.state(),
          one.review());
    }
  }

  @GetMapping("/api/v1/obligations")
  List<Item> all(ObligationFilter filter) {
    if (filter.state() != null && !ObligationFilter.STATES.contains(filter.state())) {
      throw new ParameterRefused(
          "state", "Say " + String.join(", ", ObligationFilter.STATES) + ".");
    }
    if (filter.kind() != null && !list.kinds().contains(filter.kind())) {
      throw new ParameterRefused(
          "kind", "Nothing of the kind “%s” is owed.".formatted(filter.kind()));
    }
    return list.all(filter).stream().map(Item::of).toList();
  }
}
