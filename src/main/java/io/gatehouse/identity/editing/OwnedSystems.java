package io.gatehouse.identity.editing;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** Which AI systems somebody answers for; asked before they leave. */
public interface OwnedSystems {

  /** How many there are, and the first ones by name. */
  record Owned(long count, List<One> first) implements Serializable {}

  record One(String id, String name) implements Serializable {}

  /**
   * @param held ids of the systems for which they hold the owner's role
   */
  Owned of(String account, Collection<String> held);
}
