package io.gatehouse.cadence;

import java.util.Map;

/** What obligations of one kind concern: a plug for the module that knows it. */
public interface ObligationSubjects {

  /** The kind of obligation. */
  String kind();

  String name(String subject);

  /** Path of its page. */
  String path(String subject);

  /** What the start form of its review would ask for. */
  default Map<String, Object> asked(String subject) {
    return Map.of();
  }
}
