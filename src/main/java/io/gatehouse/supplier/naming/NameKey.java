package io.gatehouse.supplier.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes two names the same: letters and digits in lower case, without remarks in brackets and
 * without the legal form at the end.
 */
public final class NameKey {

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
  private static final Pattern INITIAL = Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("ag ab aps as bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd"
                  + " nv oy oyj plc pty sa sarl sas se spa srl")
              .split(" "));

  private NameKey() {}

  public static String of(String name) {
    String key = key(REMARK.matcher(name).replaceAll(" "));
    return key.isEmpty() ? key(name) : key;
  }

  /** Whether nothing else is said, as after the comma of "Fictiva, Inc.". */
  static boolean isLegalForm(String text) {
    List<String> words = words(text);
    return !words.isEmpty() && LEGAL_FORMS.containsAll(words);
  }

  private static String key(String name) {
    List<String> words = words(name);
    int end = words.size();
    while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
      end--;
    }
    return String.join(" ", words.subList(0, end));
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(INITIAL.matcher(plain).replaceAll("").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
