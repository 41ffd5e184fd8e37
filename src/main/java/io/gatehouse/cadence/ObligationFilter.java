package io.gatehouse.cadence;

import io.gatehouse.inbox.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are meant; what is null or blank does not narrow, but for those that ended,
 * which are only listed when asked for.
 *
 * @param q part of the name of what is reviewed
 */
public record ObligationFilter(@Nullable String kind, @Nullable String state, @Nullable String q) {

  public static final List<String> STATES =
      List.of("late", "running", "waiting", "paused", Obligation.ENDED);

  public ObligationFilter {
    kind = SearchText.given(kind);
    state = SearchText.given(state);
    q = SearchText.given(q);
  }

  public boolean active() {
    return kind != null || state != null || q != null;
  }
}
