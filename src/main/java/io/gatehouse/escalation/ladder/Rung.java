package io.gatehouse.escalation.ladder;

import java.util.List;

/**
 * A rung of a ladder.
 *
 * @param number 1 is the lowest
 * @param after how long after the deadline
 * @param to {@code holder deputy manager managers-manager} or a role
 */
public record Rung(int number, String after, List<String> to) {}
