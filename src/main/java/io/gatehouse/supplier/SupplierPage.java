package io.gatehouse.supplier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some suppliers by name, and where the next ones start. */
public record SupplierPage(List<SupplierView> items, @Nullable String next) {}
