package io.gatehouse.inbox;

import org.jspecify.annotations.Nullable;

/** What somebody looks for, as they typed it. */
public final class SearchText {

  private static final int INDEXED = 3;

  private SearchText() {}

  /** Null where they typed nothing. */
  public static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The index of what was filled in is of three characters at a time: for less, all is read. */
  public static boolean isIndexed(String typed) {
    return typed.length() >= INDEXED;
  }

  /** The pattern of SQL's {@code like} for every text that has this one in it. */
  public static String within(String typed) {
    return "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
