package io.gatehouse.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has recorded and not yet written: it is written at the end, when heads are
 * locked.
 */
final class PendingEvidence implements TransactionSynchronization, Ordered {

  private final Consumer<List<EvidenceEntry>> writer;
  private List<EvidenceEntry> entries = new ArrayList<>();
  private boolean ending;

  private PendingEvidence(Consumer<List<EvidenceEntry>> writer) {
    this.writer = writer;
  }

  static Optional<PendingEvidence> current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(PendingEvidence.class::isInstance)
        .map(PendingEvidence.class::cast)
        .findFirst();
  }

  static PendingEvidence currentOrNew(Consumer<List<EvidenceEntry>> writer) {
    return current()
        .orElseGet(
            () -> {
              var pending = new PendingEvidence(writer);
              TransactionSynchronizationManager.registerSynchronization(pending);
              return pending;
            });
  }

  void add(EvidenceEntry entry) {
    entries.add(entry);
    if (ending) {
      write();
    }
  }

  static List<EvidenceEntry> entriesOf(String caseKey) {
    return current().stream()
        .flatMap(pending -> pending.entries.stream())
        .filter(entry -> entry.caseKey().equals(caseKey))
        .toList();
  }

  void write() {
    if (!entries.isEmpty()) {
      var written = entries;
      entries = new ArrayList<>();
      writer.accept(written);
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    ending = true;
    write();
  }

  @Override
  public void afterCommit() {
    if (!entries.isEmpty()) {
      throw new IllegalStateException("Evidence was recorded too late to be written: " + entries);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
