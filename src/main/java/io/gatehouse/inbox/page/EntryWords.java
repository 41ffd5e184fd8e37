package io.gatehouse.inbox.page;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.cases.Remark;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an entry of the evidence tells. */
@Component
public class EntryWords {

  private final MessageSource messages;

  EntryWords(MessageSource messages) {
    this.messages = messages;
  }

  /** "Decide on gate completed", in the words of the kind of entry. */
  public String of(EvidenceEntry entry) {
    String name = Remark.said(entry).orElse(entry.name() == null ? entry.task() : entry.name());
    return messages.getMessage(
        "case.what." + entry.what(), new Object[] {name}, entry.what(), Locale.ENGLISH);
  }
}
