/**
 * How a system is classed: its stage, its risk, its category under the AI Act, where it came from.
 */
@NamedInterface("classification")
@NullMarked
package io.gatehouse.inventory.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
