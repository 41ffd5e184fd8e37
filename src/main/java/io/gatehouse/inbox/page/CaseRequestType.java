package io.gatehouse.inbox.page;

import io.gatehouse.inbox.cases.CaseFile;

/** Something that may be asked of the cases of a process, beside withdrawing them. */
public interface CaseRequestType {

  /** What programs call it, such as {@code triage}. */
  String type();

  /** Whether this account may ask it of the case as it stands now. */
  boolean isOpen(CaseFile file, String account);

  /**
   * Asks it; returns the key of the case that answers.
   *
   * @throws org.springframework.web.ErrorResponseException when it may not be asked, saying why
   */
  String ask(CaseFile file, String reason, String account);
}
