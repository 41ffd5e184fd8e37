package io.gatehouse.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.evidence.EvidenceEntry.FileHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** JSON as RFC 8785 writes it, and hashes over it. */
final class CanonicalJson {

  /** Half of what can be written, as values are written inside of something. */
  private static final JsonFactory NOT_TOO_DEEP =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(500).build())
          .build();

  private static final JsonMapper JSON =
      JsonMapper.builder(NOT_TOO_DEEP)
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String UNREADABLE = "unreadable";

  /** PostgreSQL stores neither a NUL nor half a surrogate pair. */
  private static final Pattern UNSTORABLE =
      Pattern.compile("\\p{Cs}|(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

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

  /** What cannot be read stands as text under {@link #UNREADABLE}: it is found to be altered. */
  static Map<String, Object> readMap(String json) {
    return read(json, new TypeReference<Map<String, Object>>() {}).orElse(Map.of(UNREADABLE, json));
  }

  /** As {@link #readMap}: no file has the id {@link #UNREADABLE}. */
  static List<FileHash> readFiles(String json) {
    return read(json, new TypeReference<List<FileHash>>() {})
        .filter(files -> files.stream().allMatch(CanonicalJson::isWhole))
        .orElse(List.of(new FileHash(UNREADABLE, json)));
  }

  private static boolean isWhole(@Nullable FileHash file) {
    return file != null && file.id() != null && file.sha256() != null;
  }

  private static <T> Optional<T> read(String json, TypeReference<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(json, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
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
