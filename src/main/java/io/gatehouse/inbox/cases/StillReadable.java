package io.gatehouse.inbox.cases;

import io.gatehouse.mail.About;
import io.gatehouse.mail.MailCheck;
import io.gatehouse.mail.SentMail;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A notice leaves to whoever may still read a case that it speaks of, or it speaks of none. */
@Component
class StillReadable implements MailCheck {

  private final CaseReaders readers;

  StillReadable(CaseReaders readers) {
    this.readers = readers;
  }

  @Override
  public Optional<SentMail> stillTrue(SentMail mail) {
    List<String> cases = mail.about().stream().map(About::caseKey).distinct().toList();
    return !mail.kind().equals("notice")
            || cases.isEmpty()
            || cases.stream().anyMatch(caseKey -> readers.mayRead(mail.to(), caseKey))
        ? Optional.of(mail)
        : Optional.empty();
  }
}
