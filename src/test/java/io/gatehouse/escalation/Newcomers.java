package io.gatehouse.escalation;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PeopleDesk.Details;
import java.util.UUID;

/** People who have just come: whatever they are mailed is of the test that made them. */
class Newcomers {

  private final PeopleDesk desk;
  private final People people;

  Newcomers(PeopleDesk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  /** May be given work, and is offered none. */
  String under(String manager) {
    String account = "new-" + UUID.randomUUID().toString().substring(0, 8);
    desk.add(
        account,
        new Details(account, account + "@demo.example", manager),
        account,
        "administrator");
    people.grant(account, "developer", "AIS-of-nobody", "administrator");
    return account;
  }
}
