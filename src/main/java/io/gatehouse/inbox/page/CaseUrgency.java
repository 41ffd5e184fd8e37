package io.gatehouse.inbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How severe the cases of a process are, and which clocks run for them, as programs read it. */
public interface CaseUrgency {

  /** Key of the process. */
  String process();

  /** 1 is the highest, 4 the lowest; none before somebody has said it. */
  @Nullable Integer severity(String caseKey);

  /** The limits that count for it, the first due first. */
  List<?> clocks(String caseKey);
}
