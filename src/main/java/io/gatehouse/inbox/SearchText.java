package io.gatehouse.inbox;

import org.jspecify.annotations.Nullable;

/** What somebody looks for, as they typed it. */
public final class SearchText {

  private SearchText() {}

  /** Null where they typed nothing. */
  public static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The pattern of SQL's {@code like} for every text that has this one in it. */
  public static String within(String typed) {
    return "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
