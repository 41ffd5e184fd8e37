package io.gatehouse.evidence;

import io.gatehouse.evidence.CaseWitness.Seen;
import io.gatehouse.evidence.Chain.Flaw;
import io.gatehouse.evidence.checkpoint.Checkpoints;
import io.gatehouse.evidence.checkpoint.Checkpoints.Noted;
import io.gatehouse.evidence.file.StoredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Compares a chain with itself, with what checkpoints and a witness tell of it, and its files. */
@Component
class ChainCheck {

  private final EvidenceStore store;
  private final Checkpoints checkpoints;
  private final ObjectProvider<CaseWitness> witness;
  private final StoredFiles files;
  private final MessageSource messages;

  ChainCheck(
      EvidenceStore store,
      Checkpoints checkpoints,
      ObjectProvider<CaseWitness> witness,
      StoredFiles files,
      MessageSource messages) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.witness = witness;
    this.files = files;
    this.messages = messages;
  }

  /** The chain is read last: it may have grown meanwhile, but never shrunk. */
  Verification verify(String caseKey) {
    return verify(caseKey, this::alteredFile);
  }

  Verification verifyEntries(String caseKey) {
    return verify(caseKey, chain -> Optional.empty());
  }

  private Verification verify(String caseKey, Function<Chain, Optional<Flaw>> more) {
    var seen = seen(caseKey);
    var noted = checkpoints.of(caseKey);
    var chain = store.read(caseKey);
    return chain
        .firstFlaw()
        .or(() -> unlikeNoted(chain, noted))
        .or(() -> untold(chain, seen))
        .or(() -> more.apply(chain))
        .map(flaw -> Verification.broken(flaw.at(), inWords(flaw)))
        .orElseGet(() -> Verification.whole(chain.entries().size()));
  }

  /** Whether anything tells that there ever was such a case. */
  boolean knows(String caseKey) {
    var chain = store.read(caseKey);
    return chain.head() != null
        || !chain.entries().isEmpty()
        || !seen(caseKey).isEmpty()
        || !checkpoints.of(caseKey).isEmpty();
  }

  private List<Seen> seen(String caseKey) {
    var one = witness.getIfAvailable();
    return one == null ? List.of() : one.seen(caseKey);
  }

  /** Every head that was noted once is the entry with its number still. */
  private static Optional<Flaw> unlikeNoted(Chain chain, List<Noted> noted) {
    var entries = chain.entries();
    return noted.stream()
        .filter(
            head ->
                head.seq() < 1
                    || head.seq() > entries.size()
                    || !entries.get((int) head.seq() - 1).hash().equals(head.hash()))
        .findFirst()
        .map(
            head ->
                head.seq() > entries.size()
                    ? new Flaw(entries.size() + 1, "removed")
                    : new Flaw(Math.max(1, head.seq()), "unlike-noted"));
  }

  /** What is missing from a chain that is whole was cut off at its end. */
  private static Optional<Flaw> untold(Chain chain, List<Seen> seen) {
    var told = new ArrayList<Seen>();
    chain.entries().forEach(e -> told.add(new Seen(e.what(), e.task(), e.by())));
    return seen.stream().allMatch(told::remove)
        ? Optional.empty()
        : Optional.of(new Flaw(chain.entries().size() + 1, "untold"));
  }

  private Optional<Flaw> alteredFile(Chain chain) {
    return chain.entries().stream()
        .filter(
            entry -> !entry.files().stream().allMatch(f -> files.isAsStored(f.id(), f.sha256())))
        .findFirst()
        .map(entry -> new Flaw(entry.seq(), "file-altered"));
  }

  private String inWords(Flaw flaw) {
    var key = "evidence.flaw." + flaw.kind();
    return messages.getMessage(key, new Object[] {flaw.at()}, Locale.ENGLISH);
  }
}
