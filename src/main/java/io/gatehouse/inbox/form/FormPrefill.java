package io.gatehouse.inbox.form;

import io.gatehouse.inbox.OpenTask;
import java.util.Map;

/** What a process's forms show that only its own class knows: lists, and the options of selects. */
public interface FormPrefill {

  /** Key of the process. */
  String process();

  /** For the form of a task. */
  Map<String, Object> valuesFor(String caseKey, String taskKey);

  /** The same for one of several tasks that a case has open at one place of its diagram. */
  default Map<String, Object> valuesFor(OpenTask task) {
    return valuesFor(task.caseKey(), task.key());
  }

  /** For the form that starts a case, filled in by this account. */
  default Map<String, Object> atStart(String account) {
    return Map.of();
  }

  /**
   * Why no case can be started of what was filled in, by field and in words; asked before the form
   * itself is checked.
   */
  default Map<String, String> refusals(Map<String, Object> given) {
    return Map.of();
  }
}
