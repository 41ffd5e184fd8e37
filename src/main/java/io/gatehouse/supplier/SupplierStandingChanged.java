package io.gatehouse.supplier;

/**
 * A supplier was registered, or its approval or criticality is no longer what it was; told in the
 * transaction that changes it.
 */
public record SupplierStandingChanged(String supplierId) {}
