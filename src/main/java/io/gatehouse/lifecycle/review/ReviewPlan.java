package io.gatehouse.lifecycle.review;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * By which interval the next review of a system was planned.
 *
 * @param own whether it was set by hand, and not by the table
 * @param countedFrom absent where an import gave it a place in the spread
 */
public record ReviewPlan(Period every, boolean own, @Nullable LocalDate countedFrom) {}
