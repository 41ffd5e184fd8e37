/**
 * Reads comma-separated files as people really save them, and writes ones that are safe to open.
 */
@NamedInterface("csv")
@NullMarked
package io.gatehouse.inventory.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
