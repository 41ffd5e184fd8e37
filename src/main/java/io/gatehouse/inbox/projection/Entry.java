package io.gatehouse.inbox.projection;

import org.jspecify.annotations.Nullable;

/**
 * One person's line in the inbox for one task.
 *
 * @param why the role they hold, {@link #PERSON} when named themselves, {@link #GIVEN} when
 *     somebody gave it to them
 * @param excluded the task whose doing forbids them this one
 */
record Entry(String holder, String why, boolean mine, @Nullable String excluded) {

  static final String PERSON = "person";
  static final String GIVEN = "given";
}
