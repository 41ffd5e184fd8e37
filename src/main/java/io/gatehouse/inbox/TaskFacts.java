package io.gatehouse.inbox;

import java.util.Map;

/** Says what reminders of a task tell beside what they tell of every task: why it is owed. */
public interface TaskFacts {

  /** Key of the process. */
  String process();

  /** By what it is called, in the order in which it is read. */
  Map<String, String> of(OpenTask task);
}
