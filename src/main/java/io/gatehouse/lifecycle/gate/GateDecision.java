package io.gatehouse.lifecycle.gate;

import io.gatehouse.lifecycle.DecisionBasis;
import java.time.Instant;

/** What was decided on a gate, by whom, and what it was based on. */
public record GateDecision(
    String caseKey, String gate, String decision, String by, Instant at, DecisionBasis basis) {}
