/** Notes from time to time of what all chains end with, so that cutting one is found out. */
@NullMarked
@NamedInterface("checkpoint")
package io.gatehouse.evidence.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
