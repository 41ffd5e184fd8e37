package io.gatehouse.supplier;

/**
 * What is known about a supplier, its products or certificates is no longer what it was; told in
 * the transaction that changes it.
 */
public record SupplierChanged(String supplierId) {}
