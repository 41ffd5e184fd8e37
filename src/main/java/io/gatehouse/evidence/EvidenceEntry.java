package io.gatehouse.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One link of a case's chain; as JSON it is what src/docs/evidence-format.md describes.
 *
 * @param seq counts from 1 without a gap
 * @param values null once erased
 * @param salt null when there are no values, or once they are erased
 * @param previous hash of the entry before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvidenceEntry(
    @JsonProperty("case") String caseKey,
    long seq,
    @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", timezone = "UTC") Instant at,
    String what,
    @Nullable String task,
    @Nullable String name,
    @Nullable String by,
    @Nullable String onBehalfOf,
    boolean late,
    @Nullable String valuesHash,
    @Nullable String salt,
    @Nullable Map<String, Object> values,
    List<FileHash> files,
    String process,
    int version,
    @Nullable String iso,
    String previous,
    String hash) {

  /** A file as the chain knows it: its name lies beside the chain. */
  public record FileHash(String id, String sha256) {}

  EvidenceEntry at(long place, String previousHash, String ownHash) {
    return new EvidenceEntry(
        caseKey,
        place,
        at,
        what,
        task,
        name,
        by,
        onBehalfOf,
        late,
        valuesHash,
        salt,
        values,
        files,
        process,
        version,
        iso,
        previousHash,
        ownHash);
  }

  @JsonIgnore
  public boolean erased() {
    return valuesHash != null && values == null;
  }
}
