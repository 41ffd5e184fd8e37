package io.gatehouse.inbox.list;

import io.gatehouse.identity.People;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an empty inbox offers to read: to who reads every case, the newest ones. */
@Component
class Reading {

  private static final int MOST = 10;

  private final People people;
  private final Permissions permissions;
  private final CaseReaders readers;
  private final Cases cases;

  Reading(People people, Permissions permissions, CaseReaders readers, Cases cases) {
    this.people = people;
    this.permissions = permissions;
    this.readers = readers;
    this.cases = cases;
  }

  /**
   * @param works whether tasks may come at all
   */
  record Offer(boolean works, List<CaseFile> cases) {}

  Offer of(String account) {
    return new Offer(
        permissions.lettingWork(people.rolesOf(account)),
        readers.readsAll(account) ? cases.newest(MOST) : List.of());
  }
}
