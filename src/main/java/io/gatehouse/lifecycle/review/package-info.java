/** How often systems are reviewed, and what moves the date. */
@NullMarked
@NamedInterface("review")
package io.gatehouse.lifecycle.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
