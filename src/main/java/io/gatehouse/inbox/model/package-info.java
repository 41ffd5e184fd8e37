/** What is published to run, and what waits in it by the clock: timers and deadlines. */
@NamedInterface("model")
@NullMarked
package io.gatehouse.inbox.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
