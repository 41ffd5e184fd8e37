package io.gatehouse.platform.time;

import java.time.Instant;
import java.util.Optional;

/** Work that waits for its time. */
interface DueWork {

  /** When the next of it falls due after that moment, be it past by now. */
  Optional<Instant> next(Instant after);

  /** Runs all that is due, and what that makes due; false when nothing was. */
  boolean run();
}
