package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import java.util.regex.Pattern;

/** Text: its characters, length, pattern and kind. */
final class TextAnswer {

  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{6,18}");

  private TextAnswer() {}

  static String accept(Field field, Object answer) {
    if (!(answer instanceof String given)) {
      throw new Refusal("text");
    }
    var text = given.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (field.type().equals("textfield")) {
      text = text.replaceAll(" *[\\n\\t]+ *", " ");
    }
    if (FORBIDDEN.matcher(text).find()) {
      throw new Refusal("characters");
    }
    checkLength(field, text);
    checkForm(field, text);
    return text;
  }

  private static void checkLength(Field field, String text) {
    var shortest = field.limit("minLength").map(Number::intValue).orElse(0);
    var ours = field.type().equals("textfield") ? LONGEST_LINE : LONGEST_TEXT;
    var longest = Math.min(ours, field.limit("maxLength").map(Number::intValue).orElse(ours));
    if (text.length() < shortest) {
      throw new Refusal("short", shortest, text.length());
    }
    if (text.length() > longest) {
      throw new Refusal("long", longest, text.length());
    }
  }

  private static void checkForm(Field field, String text) {
    var pattern = field.rule("pattern").map(Object::toString);
    if (pattern.isPresent() && !Pattern.compile(pattern.get()).matcher(text).find()) {
      var own = field.rule("patternErrorMessage");
      throw own.isPresent() ? new Refusal("own", own.get()) : new Refusal("pattern");
    }
    var kind = field.rule("validationType").orElse("");
    if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
      throw new Refusal("email");
    }
    if (kind.equals("phone") && !PHONE.matcher(text.replaceAll("[ ()/-]", "")).matches()) {
      throw new Refusal("phone");
    }
  }
}
