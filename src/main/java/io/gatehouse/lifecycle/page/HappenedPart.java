package io.gatehouse.lifecycle.page;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.page.EntryWords;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happened last in the cases about a system, on its page. */
@Component
@Order(2)
class HappenedPart implements SystemPagePart {

  private static final int SHOWN = 8;

  private final Cases cases;
  private final CaseReaders readers;
  private final Evidence evidence;
  private final EntryWords words;

  HappenedPart(Cases cases, CaseReaders readers, Evidence evidence, EntryWords words) {
    this.cases = cases;
    this.readers = readers;
    this.evidence = evidence;
    this.words = words;
  }

  /**
   * @param record key of the case that tells the whole life, null where there is none to read
   */
  record Content(List<Moment> moments, @Nullable String record) {}

  /** One thing that happened, in words. */
  record Moment(
      Instant at,
      String text,
      String caseKey,
      @Nullable String by,
      @Nullable String onBehalfOf,
      boolean late) {}

  @Override
  public String place() {
    return "main";
  }

  @Override
  public String template() {
    return "lifecycle/happened";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<String> keys =
        readers.readable(account, cases.ofSystem(system.id())).stream().map(CaseFile::key).toList();
    List<Moment> moments = evidence.latest(keys, SHOWN).stream().map(this::moment).toList();
    return moments.isEmpty()
        ? null
        : new Content(moments, keys.contains(system.id()) ? system.id() : null);
  }

  private Moment moment(EvidenceEntry entry) {
    return new Moment(
        entry.at(), words.of(entry), entry.caseKey(), entry.by(), entry.onBehalfOf(), entry.late());
  }
}
