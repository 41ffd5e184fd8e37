package io.gatehouse.inbox;

import java.util.List;
import java.util.Map;

/**
 * The rules of a decision table that applied, in the table's order, and the version that was asked.
 */
public record Decision(List<Map<String, Object>> rules, int version) {}
