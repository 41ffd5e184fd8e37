package io.gatehouse.evidence;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case's entries and the head that was written beside them, as found.
 *
 * @param head null when there is none
 */
record Chain(String caseKey, List<EvidenceEntry> entries, @Nullable Head head) {

  static final String START = "0".repeat(64);

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The last entry's number and hash. */
  record Head(long seq, String hash) {}

  /** Where and how a chain is not as it was written; {@code kind} is a key of a message. */
  record Flaw(long at, String kind) {}

  static String at(Instant at) {
    return AT.format(at);
  }

  static String hash(EvidenceEntry entry) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("case", entry.caseKey());
    body.put("seq", entry.seq());
    body.put("at", at(entry.at()));
    body.put("what", entry.what());
    body.put("task", entry.task());
    body.put("name", entry.name());
    body.put("by", entry.by());
    body.put("onBehalfOf", entry.onBehalfOf());
    body.put("late", entry.late());
    body.put("valuesHash", entry.valuesHash());
    body.put("files", entry.files());
    body.put("process", entry.process());
    body.put("version", entry.version());
    body.put("iso", entry.iso());
    body.put("previous", entry.previous());
    return CanonicalJson.sha256(CanonicalJson.write(body));
  }

  /** The entry with its place behind this head. */
  static EvidenceEntry linked(EvidenceEntry entry, Head head) {
    var unhashed = entry.at(head.seq() + 1, head.hash(), "");
    return entry.at(head.seq() + 1, head.hash(), hash(unhashed));
  }

  Chain with(EvidenceEntry entry) {
    var linked = linked(entry, head == null ? new Head(0, START) : head);
    var longer = new ArrayList<>(entries);
    longer.add(linked);
    return new Chain(caseKey, List.copyOf(longer), new Head(linked.seq(), linked.hash()));
  }

  static String valuesHash(String salt, Map<String, ?> values) {
    return CanonicalJson.sha256(CanonicalJson.write(Map.of("salt", salt, "values", values)));
  }

  Optional<Flaw> firstFlaw() {
    var erasures = erasures();
    var last = new Head(0, START);
    for (var entry : entries) {
      var flaw = flaw(entry, last, erasures);
      if (flaw != null) {
        return Optional.of(flaw);
      }
      last = new Head(entry.seq(), entry.hash());
    }
    return Optional.ofNullable(flawAtTheEnd(last));
  }

  private @Nullable Flaw flaw(EvidenceEntry entry, Head last, Set<Long> erasures) {
    if (entry.seq() > last.seq() + 1) {
      return new Flaw(last.seq() + 1, "removed");
    }
    if (entry.seq() <= last.seq()) {
      return new Flaw(entry.seq(), "added");
    }
    if (!entry.caseKey().equals(caseKey) || !isGivenBy(() -> hash(entry), entry.hash())) {
      return new Flaw(entry.seq(), "altered");
    }
    if (!entry.previous().equals(last.hash())) {
      return new Flaw(entry.seq(), "does-not-follow");
    }
    if (entry.erased()) {
      return erasures.contains(entry.seq()) ? null : new Flaw(entry.seq(), "values-removed");
    }
    return valuesAreAsWritten(entry) ? null : new Flaw(entry.seq(), "values-altered");
  }

  private static boolean valuesAreAsWritten(EvidenceEntry entry) {
    var values = entry.values();
    if (entry.valuesHash() == null) {
      return entry.salt() == null && (values == null || values.isEmpty());
    }
    return entry.salt() != null
        && values != null
        && isGivenBy(() -> valuesHash(entry.salt(), values), entry.valuesHash());
  }

  /** What cannot be hashed was not written by us: numbers beyond all measure, endless nesting. */
  private static boolean isGivenBy(Supplier<String> content, String hash) {
    try {
      return content.get().equals(hash);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private @Nullable Flaw flawAtTheEnd(Head last) {
    if (last.seq() == 0 && (head == null || head.seq() == 0)) {
      return new Flaw(1, "empty");
    }
    if (head == null) {
      return new Flaw(last.seq(), "headless");
    }
    if (head.seq() > last.seq()) {
      return new Flaw(last.seq() + 1, "removed");
    }
    if (head.seq() < last.seq()) {
      return new Flaw(head.seq() + 1, "added");
    }
    return head.hash().equals(last.hash()) ? null : new Flaw(last.seq(), "rewritten");
  }

  /** The entries whose values an entry of its own says were erased. */
  private Set<Long> erasures() {
    Set<Long> erasures = new HashSet<>();
    for (var entry : entries) {
      if (entry.what().equals("erased")
          && entry.values() != null
          && entry.values().get("seq") instanceof Number seq) {
        erasures.add(seq.longValue());
      }
    }
    return erasures;
  }
}
