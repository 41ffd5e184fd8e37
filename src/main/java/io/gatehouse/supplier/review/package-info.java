/** Suppliers are reviewed before they are used, and from time to time. */
@NamedInterface("review")
@NullMarked
package io.gatehouse.supplier.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
