package io.gatehouse.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;

/** By which two bodies are the same: what they say, whatever their spaces and order of keys. */
@Component
class Fingerprints {

  private final ObjectMapper json;

  Fingerprints(ObjectMapper json) {
    this.json = json;
  }

  byte[] of(Object body) {
    try {
      // wrapped, as only objects and lists have a canonical form
      var canonical = new JsonCanonicalizer(json.writeValueAsString(Map.of("body", body)));
      return sha256(canonical.getEncodedString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
