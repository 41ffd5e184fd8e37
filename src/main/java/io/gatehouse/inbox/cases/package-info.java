/** The cases, every process instance with a reference of its own, and what is published to run. */
@NamedInterface("cases")
@NullMarked
package io.gatehouse.inbox.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
