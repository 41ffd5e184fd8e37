package io.gatehouse.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;

/** Finds out in which encoding a text was saved: by its mark, else by what makes most sense. */
final class TextDecoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MAC = Charset.forName("x-MacRoman");

  private TextDecoder() {}

  record Decoded(String encoding, String text) {}

  static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded("UTF-8 with byte-order mark", text(bytes, 3, UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded("UTF-16 LE", text(bytes, 2, UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded("UTF-16 BE", text(bytes, 2, UTF_16BE));
    }
    Charset charset = guess(bytes);
    return new Decoded(nameOf(charset), text(bytes, 0, charset));
  }

  private static Charset guess(byte[] bytes) {
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    if (odd > bytes.length / 5 && even <= odd / 10) {
      return UTF_16LE;
    }
    if (even > bytes.length / 5 && odd <= even / 10) {
      return UTF_16BE;
    }
    if (isUtf8(bytes)) {
      return UTF_8;
    }
    return List.of(WINDOWS, MAC).stream()
        .max(
            Comparator.<Charset>comparingInt(c -> Plausibility.of(text(bytes, 0, c)))
                .thenComparing(WINDOWS::equals))
        .orElse(WINDOWS);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static String nameOf(Charset charset) {
    if (charset.equals(WINDOWS)) {
      return "Windows-1252";
    }
    if (charset.equals(MAC)) {
      return "Mac Roman";
    }
    return charset.equals(UTF_16LE)
        ? "UTF-16 LE"
        : charset.equals(UTF_16BE) ? "UTF-16 BE" : "UTF-8";
  }
}
