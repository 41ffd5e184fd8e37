package io.gatehouse.evidence;

import io.gatehouse.evidence.EvidenceEntry.FileHash;
import io.gatehouse.evidence.file.StoredFiles;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what happened in each case. */
@Service
@Transactional
public class Evidence {

  /** The kinds whose values are what somebody filled in. */
  private static final Set<String> FILLED_IN = Set.of("started", "completed", "decided");

  private final EvidenceStore store;
  private final ChainWriter writer;
  private final StoredFiles files;
  private final Clock clock;
  private final ChainCheck check;
  private final SecureRandom random = new SecureRandom();

  Evidence(
      EvidenceStore store, ChainWriter writer, StoredFiles files, Clock clock, ChainCheck check) {
    this.store = store;
    this.writer = writer;
    this.files = files;
    this.clock = clock;
    this.check = check;
  }

  /**
   * Records in the caller's transaction. Entries get their place in the chain when it commits, so
   * that the chain is locked as shortly as possible; whoever reads before, reads them all the same.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(NewEvidence e) {
    var hashes = hashes(e.files());
    var values = CanonicalJson.values(e.values());
    var salt = values.isEmpty() ? null : salt();
    var valuesHash = salt == null ? null : Chain.valuesHash(salt, values);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PendingEvidence.currentOrNew(writer::append)
        .add(
            new EvidenceEntry(
                e.caseKey(),
                0,
                at,
                e.what(),
                e.task(),
                e.name(),
                e.by(),
                e.onBehalfOf(),
                e.late(),
                valuesHash,
                salt,
                values,
                hashes,
                e.process(),
                e.version(),
                e.iso(),
                "",
                ""));
  }

  private List<FileHash> hashes(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : files.get(ids).stream().map(file -> new FileHash(file.id(), file.sha256())).toList();
  }

  private String salt() {
    var salt = new byte[16];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /**
   * The case's entries in their order. What this transaction has recorded comes last, its place in
   * the chain being the one that it would get now.
   */
  public List<EvidenceEntry> of(String caseKey) {
    var chain = store.read(caseKey);
    for (var entry : PendingEvidence.entriesOf(caseKey)) {
      chain = chain.with(entry);
    }
    return chain.entries();
  }

  /**
   * Those of these cases in which this person did something, or somebody did it for them.
   *
   * @param besides names of notes that do not count
   */
  public List<String> casesWith(String account, List<String> caseKeys, Set<String> besides) {
    PendingEvidence.current().ifPresent(PendingEvidence::write);
    return store.casesWith(account, caseKeys, besides);
  }

  /**
   * What happened last in these cases, the newest first, but for mails that were sent about them;
   * without what was filled in.
   */
  public List<EvidenceEntry> latest(List<String> caseKeys, int most) {
    PendingEvidence.current().ifPresent(PendingEvidence::write);
    return store.latest(caseKeys, most);
  }

  /** What was last filled in at this task of the case, unless it was nothing or is erased. */
  public Optional<Map<String, Object>> latestValues(String caseKey, String task) {
    return latest(caseKey, task, FILLED_IN);
  }

  /** What the case was started with, unless it was nothing or is erased. */
  public Optional<Map<String, Object>> startValues(String caseKey) {
    return latest(caseKey, null, Set.of("started"));
  }

  private Optional<Map<String, Object>> latest(
      String caseKey, @Nullable String task, Set<String> kinds) {
    return PendingEvidence.entriesOf(caseKey).stream()
        .filter(entry -> kinds.contains(entry.what()))
        .filter(entry -> task == null || task.equals(entry.task()))
        .map(EvidenceEntry::values)
        .filter(values -> values != null && !values.isEmpty())
        .reduce((earlier, later) -> later)
        .or(() -> store.latestValues(caseKey, task, kinds.toArray(String[]::new)));
  }

  /**
   * Finds any altered, removed, added or reordered entry, altered values and altered files, and
   * entries that are missing by what checkpoints or the books of cases tell.
   */
  public Verification verify(String caseKey) {
    PendingEvidence.current().ifPresent(PendingEvidence::write);
    return check.verify(caseKey);
  }

  /** As {@link #verify} does, but without reading the files, of which a case may have gigabytes. */
  public Verification verifyEntries(String caseKey) {
    PendingEvidence.current().ifPresent(PendingEvidence::write);
    return check.verifyEntries(caseKey);
  }

  /** Whether anything tells that there is, or was, such a case. */
  public boolean knows(String caseKey) {
    return check.knows(caseKey);
  }

  /**
   * Erases the values of one entry on legal ground and records that in an entry of its own; the
   * chain stays whole.
   */
  public void erase(String caseKey, long seq, String by, String reason) {
    var entry =
        of(caseKey).stream()
            .filter(e -> e.seq() == seq && e.valuesHash() != null && !e.what().equals("erased"))
            .findFirst()
            .orElseThrow(() -> new NothingToErase(caseKey, seq));
    if (store.erase(caseKey, seq)) {
      record(
          new NewEvidence(
              caseKey,
              "erased",
              entry.task(),
              entry.name(),
              by,
              null,
              false,
              Map.of("seq", seq, "reason", reason),
              List.of(),
              entry.process(),
              entry.version(),
              null));
    }
  }
}
