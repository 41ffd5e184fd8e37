package io.gatehouse.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps books of its own of what happens in cases: what they tell must stand in the evidence, too.
 */
public interface CaseWitness {

  /** What it saw happen in the case, once each time; nothing of a case that it does not know. */
  List<Seen> seen(String caseKey);

  /** As the entry has it that must be there. */
  record Seen(String what, @Nullable String task, @Nullable String by) {}
}
