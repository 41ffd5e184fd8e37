package io.gatehouse.identity.editing;

import java.util.Set;
import java.util.regex.Pattern;

/** What an account, a name and an address have to be, however they come in. */
public final class PersonRules {

  public static final int LONGEST_NAME = 120;

  /** What stands in an address where accounts do. */
  private static final Set<String> RESERVED =
      Set.of("new", "import", "export.csv", "changes", "holders");

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9.-]{0,58}[a-z0-9]");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  /** Controls, ends of lines, halves of characters, and marks that turn the direction of text. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]");

  private PersonRules() {}

  public static boolean isAccount(String account) {
    return ACCOUNT.matcher(account).matches() && !RESERVED.contains(account);
  }

  static boolean isReserved(String account) {
    return RESERVED.contains(account);
  }

  public static boolean isEmail(String email) {
    return EMAIL.matcher(email).matches() && email.length() <= 254 && isPlain(email);
  }

  /** Whether it reads as it is written, so that nobody can pass for somebody else by it. */
  public static boolean isPlain(String text) {
    return !UNSEEN.matcher(text).find();
  }
}
