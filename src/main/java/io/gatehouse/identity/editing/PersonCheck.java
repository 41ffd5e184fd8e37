package io.gatehouse.identity.editing;

import static io.gatehouse.identity.editing.PersonDraft.text;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.signin.PasswordRule;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Finds in a typed person what only the other people can tell. */
@Component
class PersonCheck {

  /** What stands in an address where accounts do. */
  static final Set<String> RESERVED = Set.of("new", "import", "export.csv", "changes", "holders");

  private final People people;
  private final PeopleDesk desk;

  PersonCheck(People people, PeopleDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  void checkNew(PersonDraft draft, Errors problems) {
    String account = text(draft.account());
    if (!account.matches("[a-z0-9][a-z0-9.-]{0,58}[a-z0-9]")) {
      problems.rejectValue("account", "people.account-wrong");
    } else if (RESERVED.contains(account) || desk.isTaken(account)) {
      problems.rejectValue("account", "people.account-taken");
    }
    checkPassword(draft, account, problems);
    check(draft, account, problems);
  }

  void checkPassword(PersonDraft draft, String account, Errors problems) {
    String password = draft.password() == null ? "" : draft.password();
    PasswordRule.problem(password, account).ifPresent(key -> problems.rejectValue("password", key));
  }

  void check(PersonDraft draft, String account, Errors problems) {
    var details = draft.details();
    if (desk.isEmailOfAnother(details.email(), account)) {
      problems.rejectValue("email", "people.email-taken");
    }
    String manager = details.manager();
    if (manager == null) {
      return;
    }
    if (people.find(manager).filter(found -> found.active()).isEmpty()) {
      problems.rejectValue("manager", "people.manager-unknown");
    } else if (desk.isAtOrAbove(account, manager)) {
      problems.rejectValue("manager", "people.manager-below");
    }
  }
}
