package io.gatehouse.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.idempotency.GivenAnswers.Call;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to calls that may be repeated, by the header {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header). What a call does and what it was answered are kept
 * in one transaction, so that there is never one without the other.
 */
@Service
public class OnceOnly {

  /** The name of the header. */
  public static final String KEY = "Idempotency-Key";

  /** A string of structured fields (RFC 8941), or the same without its quotes. */
  private static final Pattern KEYS =
      Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"|([!#-~][ -~]*)");

  private static final int LONGEST = 255;

  private final GivenAnswers answers;
  private final Fingerprints fingerprints;
  private final ObjectMapper json;

  OnceOnly(GivenAnswers answers, Fingerprints fingerprints, ObjectMapper json) {
    this.answers = answers;
    this.fingerprints = fingerprints;
    this.json = json;
  }

  /**
   * Does it, or answers as before if the caller had it done under this key. What ends with an
   * exception was not done, and is not remembered.
   *
   * @param key as the header has it; without one it is done, and may be done again
   * @param body what is asked for, as JSON is made of it
   * @param work must do all in the transaction that it is called in
   * @throws KeyUsedOtherwise when the key came with another body
   * @throws StillRunning when it is being done at this moment
   * @throws KeyUnreadable when the key is none
   */
  @Transactional
  public ResponseEntity<?> answer(
      @Nullable String key,
      String caller,
      String endpoint,
      Object body,
      Supplier<? extends ResponseEntity<?>> work) {
    if (key == null) {
      return work.get();
    }
    var call = new Call(caller, endpoint, read(key));
    if (!answers.begin(call)) {
      throw new StillRunning(call.key());
    }
    byte[] fingerprint = fingerprints.of(body);
    var before = answers.find(call);
    if (before.isPresent()) {
      if (!Arrays.equals(before.get().fingerprint(), fingerprint)) {
        throw new KeyUsedOtherwise(call.key());
      }
      return again(before.get());
    }
    ResponseEntity<?> answer = work.get();
    answers.put(call, given(fingerprint, answer));
    return answer;
  }

  private static String read(String header) {
    Matcher key = KEYS.matcher(header.strip());
    if (!key.matches()) {
      throw new KeyUnreadable();
    }
    String read =
        key.group(1) == null ? key.group(2) : key.group(1).replaceAll("\\\\([\"\\\\])", "$1");
    if (read.length() > LONGEST) {
      throw new KeyUnreadable();
    }
    return read;
  }

  private GivenAnswer given(byte[] fingerprint, ResponseEntity<?> answer) {
    URI location = answer.getHeaders().getLocation();
    return new GivenAnswer(
        fingerprint,
        answer.getStatusCode().value(),
        location == null ? null : location.toString(),
        answer.hasBody() ? written(Objects.requireNonNull(answer.getBody())) : null);
  }

  private ResponseEntity<?> again(GivenAnswer answer) {
    var builder = ResponseEntity.status(answer.status());
    if (answer.location() != null) {
      builder.header(HttpHeaders.LOCATION, answer.location());
    }
    return answer.body() == null ? builder.build() : builder.body(readBody(answer.body()));
  }

  private String written(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode readBody(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
