package io.gatehouse.cadence.agenda;

import java.util.Optional;

/** Whose calendar a token in an address opens. */
public interface FeedTokens {

  /** The active person who has this token; nothing where it is not, or no longer, theirs. */
  Optional<String> accountOf(String token);
}
