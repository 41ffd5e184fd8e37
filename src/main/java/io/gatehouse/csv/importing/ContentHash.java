package io.gatehouse.csv.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of what a row says, whatever the order of its columns. */
public final class ContentHash {

  private ContentHash() {}

  public static String of(Map<String, String> values) {
    var text = new StringBuilder();
    new TreeMap<>(values)
        .forEach((key, value) -> text.append(key).append('\0').append(value).append('\0'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
