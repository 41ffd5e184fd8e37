package io.gatehouse.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON as RFC 8785 writes it, and hashes over it. */
final class CanonicalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** PostgreSQL stores neither a NUL nor half a surrogate pair. */
  private static final Pattern UNSTORABLE =
      Pattern.compile("\\p{Cs}|(?<!\\\\)(\\\\\\\\)*\\\\u0000");

  /** Without the keys that have no value: they say nothing, and not every writer keeps them. */
  private static final JsonMapper VALUES =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private CanonicalJson() {}

  static Map<String, Object> values(Map<String, ?> filledIn) {
    return filledIn.isEmpty() ? Map.of() : readMap(write(VALUES, filledIn));
  }

  static String write(Object value) {
    return write(JSON, value);
  }

  private static String write(JsonMapper mapper, Object value) {
    try {
      return new JsonCanonicalizer(cleaned(mapper.writeValueAsString(value))).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For PostgreSQL, which keeps no order of keys anyway. */
  static String storable(Object value) {
    try {
      return cleaned(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cleaned(String json) {
    return json.contains("\\u0000") || json.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? UNSTORABLE.matcher(json).replaceAll("$1\uFFFD")
        : json;
  }

  static Map<String, Object> readMap(String json) {
    return read(json, new TypeReference<>() {});
  }

  static List<EvidenceEntry.FileHash> readFiles(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
