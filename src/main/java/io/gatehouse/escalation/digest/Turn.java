package io.gatehouse.escalation.digest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The digest of one week.
 *
 * @param week its Monday; also of one that comes after the week, as nobody worked on its last days
 */
record Turn(LocalDate week, Instant at) {}
