package io.gatehouse.escalation.ladder;

import io.gatehouse.inbox.DecisionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads ladders from the table {@code escalation-ladder}: one rule for each rung and reader. */
@Component
public class Ladders {

  static final String TABLE = "escalation-ladder";

  private final DecisionTables tables;

  Ladders(DecisionTables tables) {
    this.tables = tables;
  }

  /** From the lowest rung up. */
  public List<Rung> of(@Nullable String ladder) {
    if (ladder == null) {
      return List.of();
    }
    var rungs = new TreeMap<Integer, Rung>();
    for (Map<String, Object> rule : tables.evaluate(TABLE, Map.of("ladder", ladder)).rules()) {
      int number = ((Number) rule.get("rung")).intValue();
      String after = rule.get("after").toString();
      List<String> to = List.of(rule.get("to").toString().strip().split("[\\s,]+"));
      rungs.merge(number, new Rung(number, after, to), Ladders::joined);
    }
    return List.copyOf(rungs.values());
  }

  private static Rung joined(Rung one, Rung other) {
    var to = new ArrayList<>(one.to());
    to.addAll(other.to());
    return new Rung(one.number(), one.after(), List.copyOf(to));
  }
}
