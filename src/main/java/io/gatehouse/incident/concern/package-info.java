/** Concerns: what anybody raises in confidence, and who handles it alone reads. */
@NamedInterface("concern")
@NullMarked
package io.gatehouse.incident.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
