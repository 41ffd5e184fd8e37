package io.gatehouse.lifecycle.review;

import io.gatehouse.calendar.Cadence;

/**
 * What the table says of one kind of review.
 *
 * @param process key of the process that holds it
 * @param version of the table
 */
public record ReviewRule(Cadence cadence, String process, int version) {}
