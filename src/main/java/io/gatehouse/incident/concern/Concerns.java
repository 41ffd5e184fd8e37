package io.gatehouse.incident.concern;

import io.gatehouse.inbox.Written;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.lifecycle.Doer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reporter's door to concerns: raising, following, and taking back by the code. */
@Service
@Transactional
public class Concerns {

  private final ConcernTable table;
  private final ConcernHandling handling;
  private final Cases cases;
  private final MessageSource messages;

  Concerns(ConcernTable table, ConcernHandling handling, Cases cases, MessageSource messages) {
    this.table = table;
    this.handling = handling;
    this.cases = cases;
    this.messages = messages;
  }

  /**
   * Nothing tells who raises it but what they write.
   *
   * @param aboutLead whether it is about the compliance lead, who then hears nothing of it
   * @param name as they wrote it, if they did
   * @return the code, which is kept nowhere
   */
  public String raise(String text, @Nullable String name, boolean aboutLead) {
    String code = ConcernCode.fresh();
    String said = Written.by(text);
    String called = name == null || name.isBlank() ? null : Written.by(name);
    handling.begin(
        caseKey -> {
          table.add(caseKey, ConcernCode.hash(code), aboutLead, called);
          table.write(caseKey, true, said);
        });
    return code;
  }

  @Transactional(readOnly = true)
  public Optional<Concern> follow(String code) {
    return table.ofCode(ConcernCode.hash(code));
  }

  /** False when it is over; the same twice in a row is written once. */
  public boolean write(String code, String text) {
    Concern concern = table.hold(ConcernCode.hash(code)).filter(Concern::open).orElse(null);
    if (concern == null) {
      return false;
    }
    String said = Written.by(text);
    Concern.Message last = concern.messages().get(concern.messages().size() - 1);
    if (!last.fromReporter() || !last.text().equals(said)) {
      table.write(concern.caseKey(), true, said);
      handling.reporterWrote(concern.caseKey());
    }
    return true;
  }

  /** False when it is over. */
  public boolean takeBack(String code) {
    Optional<Concern> concern = table.hold(ConcernCode.hash(code)).filter(Concern::open);
    concern.ifPresent(
        open ->
            cases.withdraw(
                open.caseKey(),
                Doer.APPLICATION,
                messages.getMessage("concern.note.withdrawn", null, Locale.ENGLISH)));
    return concern.isPresent();
  }
}
