package io.gatehouse.inventory;

/**
 * A row of a file became a system, told in the transaction of that row; the stage is {@code
 * registration} where the file does not say one that we know.
 */
public record SystemImported(String systemId, String stage) {}
