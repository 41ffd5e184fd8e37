package io.gatehouse.cadence;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reviewed.
 *
 * @param kind as the table {@code review-cadence} has it
 * @param subject id of what it concerns; absent when that is the organisation itself
 * @param level criticality of the subject, where the table asks for it
 */
public record Owed(String kind, @Nullable String subject, @Nullable String level) {

  public static Owed byTheOrganisation(String kind) {
    return new Owed(kind, null, null);
  }
}
