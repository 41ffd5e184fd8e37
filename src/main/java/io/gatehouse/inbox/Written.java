package io.gatehouse.inbox;

import java.util.regex.Pattern;

/** What somebody wrote in a field of several lines, as it can be kept. */
public final class Written {

  /** PostgreSQL stores neither a NUL nor half a surrogate pair. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cs}\\x00]");

  private Written() {}

  public static String by(String typed) {
    return storable(typed).replace("\r\n", "\n").strip();
  }

  public static String storable(String text) {
    return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
  }
}
