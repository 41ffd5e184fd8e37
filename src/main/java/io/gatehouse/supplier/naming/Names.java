package io.gatehouse.supplier.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in a text: separated by semicolons, commas or lines, but not within brackets. What says
 * that there is nobody is no name, nor is what is longer than one.
 */
public final class Names {

  private static final int LONGEST = 120;

  private static final Set<String> NOBODY =
      Set.of(
          "none",
          "none needed",
          "nobody",
          "n a",
          "na",
          "not applicable",
          "not reported",
          "unknown",
          "various",
          "tbd",
          "in house",
          "inhouse",
          "internal",
          "own",
          "ourselves");

  private Names() {}

  public static List<String> in(@Nullable String text) {
    List<String> names = new ArrayList<>();
    for (String part : parts(text == null ? "" : text)) {
      int last = names.size() - 1;
      if (last >= 0 && NameKey.isLegalForm(part)) {
        names.set(last, names.get(last) + ", " + part);
      } else if (isName(part)) {
        names.add(part);
      }
    }
    return names;
  }

  private static boolean isName(String part) {
    String key = NameKey.of(part);
    return part.length() <= LONGEST && !key.isEmpty() && !NOBODY.contains(key);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
      } else if (c == '\n' || depth == 0 && (c == ';' || c == ',')) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
        depth = 0;
      }
    }
    return parts;
  }
}
