package io.gatehouse.inventory.page;

import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.inventory.classification.StageEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way of a system through its stages as the page draws it. */
final class StageTrack {

  private static final List<Stage> WAY =
      List.of(
          Stage.REGISTRATION,
          Stage.DESIGN,
          Stage.DEVELOPMENT,
          Stage.VERIFICATION,
          Stage.DEPLOYMENT,
          Stage.OPERATION,
          Stage.RETIREMENT);

  private StageTrack() {}

  /** One stage; {@code look} is {@code past}, {@code here} or empty for what is to come. */
  record Step(String stage, String look, @Nullable Instant since) {}

  static List<Step> of(Stage present, List<StageEntry> history) {
    Map<String, Instant> entered = new HashMap<>();
    history.forEach(entry -> entered.put(entry.stage(), entry.at()));
    var steps = new ArrayList<Step>();
    int here = WAY.indexOf(present == Stage.SUSPENDED ? Stage.OPERATION : present);
    for (int i = 0; i < WAY.size(); i++) {
      Stage stage = present == Stage.SUSPENDED && i == here ? present : WAY.get(i);
      Instant since = entered.get(stage.key());
      boolean ended = present == Stage.ENDED && since != null;
      String look = i == here ? "here" : i < here || ended ? "past" : "";
      steps.add(new Step(stage.key(), look, look.isEmpty() ? null : since));
    }
    if (present == Stage.ENDED) {
      steps.add(new Step(present.key(), "here", entered.get(present.key())));
    }
    return steps;
  }
}
