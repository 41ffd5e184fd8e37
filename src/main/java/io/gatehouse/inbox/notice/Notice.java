package io.gatehouse.inbox.notice;

import java.io.Serializable;

/**
 * One sentence that changes what somebody does next, said on the page that follows.
 *
 * @param kind {@code stop}, {@code warn} or empty
 */
public record Notice(String kind, String title, String text) implements Serializable {

  /** Whether what was asked for was done. */
  public boolean isDone() {
    return kind.isEmpty();
  }
}
