package io.gatehouse.cadence;

/** What obligations of one kind concern: a plug for the module that knows it. */
public interface ObligationSubjects {

  /** The kind of obligation. */
  String kind();

  String name(String subject);

  /** Path of its page. */
  String path(String subject);
}
