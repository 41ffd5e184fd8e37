package io.gatehouse.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decision rested on: each part by name, as text; parts that differ make it stale. */
public record DecisionBasis(SortedMap<String, String> parts) {

  private static final JsonMapper JSON = new JsonMapper();

  public static DecisionBasis parse(String json) {
    try {
      return new DecisionBasis(
          JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String json() {
    try {
      return JSON.writeValueAsString(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public String hash() {
    return sha256(json());
  }

  /**
   * The parts that are not any more what they were. That the version which was decided on came into
   * the record changes nothing.
   */
  public List<String> changedSince(DecisionBasis present) {
    return parts.entrySet().stream()
        .filter(part -> !Objects.equals(part.getValue(), present.parts.get(part.getKey())))
        .map(Map.Entry::getKey)
        .filter(part -> !part.equals("version") || !hasComeIntoUse(present.parts.get(part)))
        .toList();
  }

  private boolean hasComeIntoUse(@Nullable String version) {
    return version != null && !version.isEmpty() && version.equals(parts.get(CaseBasis.REVIEWED));
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
