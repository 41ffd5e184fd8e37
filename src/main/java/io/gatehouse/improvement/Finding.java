package io.gatehouse.improvement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a finding.
 *
 * @param step one of {@link FindingStep}, as its key
 * @param due deadline of the step that it waits at
 * @param owner account of who carries out the plan
 * @param promised day by which the plan promises it
 * @param checkFrom when somebody looks whether it worked
 * @param failures how often a plan did not work
 */
public record Finding(
    String key,
    String title,
    @Nullable String systemId,
    String grade,
    String source,
    String raisedBy,
    Instant raisedAt,
    String step,
    @Nullable Instant due,
    @Nullable String owner,
    @Nullable LocalDate promised,
    @Nullable Instant checkFrom,
    int failures) {}
