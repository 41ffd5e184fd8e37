package io.gatehouse.inbox.form;

import java.util.Map;

/** What a process's forms show that only its own class knows: lists, and the options of selects. */
public interface FormPrefill {

  /** Key of the process. */
  String process();

  /** For the form of a task. */
  Map<String, Object> valuesFor(String caseKey, String taskKey);

  /** For the form that starts a case. */
  default Map<String, Object> atStart() {
    return Map.of();
  }
}
