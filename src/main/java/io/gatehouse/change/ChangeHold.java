package io.gatehouse.change;

import java.util.Optional;

/** Says why a system must not be altered for now, whatever was approved. */
public interface ChangeHold {

  /** In a sentence for whoever would make the change; an emergency is never held. */
  Optional<String> reasonFor(String systemId);
}
