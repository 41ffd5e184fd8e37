package io.gatehouse.identity.change;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's absence began, ended or was set anew; published in the transaction of the change.
 *
 * @param by who changed it, or null where its day came
 */
public record AbsenceChanged(String account, @Nullable String by) {}
