package io.gatehouse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What nobody should send. */
final class Nonsense {

  static final List<String> VALUES =
      List.of(
          "",
          "nonsense",
          "-1",
          "0",
          "999999999999999999999",
          "a\u0000b",
          "\uD83D\uDE00' or 1=1 --",
          "%",
          "\\",
          "[",
          "AAAA",
          "fA",
          Base64.getUrlEncoder().encodeToString("9999-99-99T99:99Z|x".getBytes(UTF_8)),
          Base64.getUrlEncoder().encodeToString("infinity|\u0000".getBytes(UTF_8)),
          Base64.getUrlEncoder().encodeToString("x\n\u0000".getBytes(UTF_8)),
          "2026-13-45",
          "x".repeat(3000));

  /** Tried in the everyday run, and in each parameter by itself. */
  static final Set<String> TELLING = Set.of("nonsense", "-1", "a\u0000b", "AAAA", "x".repeat(3000));

  static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "nonsense",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=b",
          "application/json; charset=nonsense");

  static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{}",
          "{\"values\": []}",
          "{\"values\": null}",
          "{\"values\": {\"\": {}, \"name\": {\"a\": [1]}, \"reason\": 5}}",
          "{\"values\": {\"name\": \"a\\u0000b\", \"reason\": \"\\ud800\"}}",
          "{\"by\": 5, \"to\": {}, \"type\": [], \"reason\": {}}",
          "{\"by\": \"P-1D\", \"to\": \"\\u0000\", \"type\": \"\\u0000\", \"reason\": \"\\u0000\"}",
          "{\"by\": \"" + "9".repeat(5000) + "\", \"to\": \"" + "x".repeat(5000) + "\"}",
          "{\"type\": \"withdraw\", \"reason\": \"a\\u0000b\"}",
          "{\"type\": \"gate\", \"reason\": \"a\\u0000b\"}",
          "{\"type\": \"review\", \"reason\": \"" + "x".repeat(100_000) + "\"}",
          "{\"values\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}",
          "{\"values\": {\"name\": \"" + "x".repeat(1_000_000) + "\"}}");

  private Nonsense() {}

  /** A part of a multipart body whose boundary is b. */
  static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }
}
