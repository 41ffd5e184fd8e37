package io.gatehouse.cadence;

import java.util.List;
import java.util.Optional;

/** What obligations of one kind concern: a plug for the module that knows it. */
public interface ObligationSubjects {

  /** The kind of obligation. */
  String kind();

  String name(String subject);

  /** Path of its page. */
  String path(String subject);

  /** Whether a review of it is under way that the obligation did not call. */
  default boolean isUnderWay(String subject) {
    return false;
  }

  /** Keys of its cases, among them those of reviews that no obligation called. */
  default List<String> cases(String subject) {
    return List.of();
  }

  /**
   * Opens the case of a review for the obligation's case to call, and returns its key; nothing
   * where a case that only knows its subject will do.
   *
   * @param obligation key of the case that calls it
   */
  default Optional<String> openReview(String subject, String obligation, String by) {
    return Optional.empty();
  }
}
