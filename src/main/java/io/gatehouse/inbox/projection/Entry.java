package io.gatehouse.inbox.projection;

import org.jspecify.annotations.Nullable;

/**
 * One person's line in the inbox for one task.
 *
 * @param why the role they hold, {@link #PERSON} when named themselves, {@link #GIVEN} when
 *     somebody gave it to them
 * @param excluded the task whose doing forbids them this one
 * @param deputyOf in whose place they see it; then {@code why} is that person's
 */
record Entry(
    String holder, String why, boolean mine, @Nullable String excluded, @Nullable String deputyOf) {

  static final String PERSON = "person";
  static final String GIVEN = "given";

  static Entry own(String holder, String why, boolean mine, @Nullable String excluded) {
    return new Entry(holder, why, mine, excluded, null);
  }
}
