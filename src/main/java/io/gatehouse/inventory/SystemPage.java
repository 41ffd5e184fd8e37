package io.gatehouse.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some systems by name, and where the next ones start. */
public record SystemPage(List<AiSystemView> items, @Nullable String next) {}
