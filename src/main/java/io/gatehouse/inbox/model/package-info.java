/** What is published to run, and the timers that wait in it. */
@NamedInterface("model")
@NullMarked
package io.gatehouse.inbox.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
