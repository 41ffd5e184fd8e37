package io.gatehouse.inbox.projection;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes in its case why a task left whoever had taken it, and who has or may take it now. */
@Component
class WentOn {

  private final Offering offering;
  private final FourEyes fourEyes;
  private final OpenTasks open;
  private final People people;
  private final Cases cases;
  private final Evidence evidence;

  WentOn(
      Offering offering,
      FourEyes fourEyes,
      OpenTasks open,
      People people,
      Cases cases,
      Evidence evidence) {
    this.offering = offering;
    this.fourEyes = fourEyes;
    this.open = open;
    this.people = people;
    this.cases = cases;
    this.evidence = evidence;
  }

  /** In the words of the evidence; asked before it is with somebody else. */
  String why(TaskRow row, String holder, Optional<Entry> lost) {
    String excluded = fourEyes.excluded(row).get(holder);
    String absent = row.onBehalfOf();
    String whose = absent == null ? holder : absent;
    String role = lost.map(Entry::why).orElse(String.join(", ", row.task().roles()));
    if (!offering.isActive(holder)) {
      return "deactivated";
    } else if (excluded != null) {
      return "four eyes: "
          + FourEyes.role(excluded)
              .map(held -> held + " of this system")
              .or(() -> FourEyes.naming(excluded).map(task -> "named in " + task))
              .orElseGet(() -> ElementNames.inWords(excluded));
    } else if (absent != null && !offering.standsIn(holder, absent)) {
      return "no longer stands in for " + absent;
    } else if (people.rolesOf(whose).contains(role)) {
      return "others hold " + role + " for it";
    }
    return "role " + role + " taken away";
  }

  /**
   * @param by who changed what made it go on, or null where a day came
   */
  void note(TaskRow before, String holder, String why, @Nullable String by) {
    List<String> now = open.workersAndDeputies(before.task().id());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(Remark.ABOUT, holder);
    values.put(Remark.WHY, why);
    values.put(Remark.TO, now.isEmpty() ? "nobody" : String.join(", ", now));
    if (before.onBehalfOf() != null) {
      values.put("deputyOf", before.onBehalfOf());
    }
    var file = cases.get(before.task().caseKey());
    evidence.record(Remark.WENT_ON.in(file, before.task().name(), by, null, values, List.of()));
  }
}
