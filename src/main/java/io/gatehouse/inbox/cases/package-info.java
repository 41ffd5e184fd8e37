/**
 * The cases: every process instance with a reference of its own, and the page that tells its story.
 */
@NamedInterface("cases")
@NullMarked
package io.gatehouse.inbox.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
