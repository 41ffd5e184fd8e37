package io.gatehouse.evidence.reading;

import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read a case's evidence and files. */
@Component
class Readers {

  private final ObjectProvider<CaseAccess> access;
  private final StoredFiles files;

  Readers(ObjectProvider<CaseAccess> access, StoredFiles files) {
    this.access = access;
    this.files = files;
  }

  void require(String account, String caseKey) {
    if (!mayRead(account, caseKey)) {
      if (access.getIfAvailable() != null && access.getObject().hides(account, caseKey)) {
        throw new NoEvidence(caseKey);
      }
      throw new AccessDeniedException(account + " may not read " + caseKey);
    }
  }

  /** A file belongs to its uploader until it is part of a case. */
  void require(String account, StoredFile file) {
    var cases = files.casesOf(file.id());
    var may =
        cases.isEmpty()
            ? file.by().equals(account)
            : cases.stream().anyMatch(key -> mayRead(account, key));
    if (!may) {
      throw new AccessDeniedException(account + " may not read file " + file.id());
    }
  }

  private boolean mayRead(String account, String caseKey) {
    var plug = access.getIfAvailable();
    return plug != null && plug.mayRead(account, caseKey);
  }
}
