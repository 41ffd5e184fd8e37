package io.gatehouse.inventory;

import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says. {@code key} identifies the row where it has no external id, {@code
 * content} is the hash of all that it says.
 */
public record ImportedSystem(
    SystemDraft draft,
    Stage stage,
    @Nullable AiActCategory aiActCategory,
    @Nullable RiskClass riskClass,
    @Nullable Boolean inScope,
    @Nullable String scopeJustification,
    @Nullable LocalDate nextReview,
    @Nullable String key,
    String content) {}
