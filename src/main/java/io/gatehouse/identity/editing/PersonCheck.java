package io.gatehouse.identity.editing;

import static io.gatehouse.identity.editing.PersonDraft.text;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.signin.PasswordRule;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Finds in a typed person what only the other people can tell. */
@Component
class PersonCheck {

  private final People people;
  private final PeopleDesk desk;

  PersonCheck(People people, PeopleDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  void checkNew(PersonDraft draft, Errors problems) {
    String account = text(draft.account());
    if (PersonRules.isReserved(account) || desk.isTaken(account)) {
      problems.rejectValue("account", "people.account-taken");
    } else if (!PersonRules.isAccount(account)) {
      problems.rejectValue("account", "people.account-wrong");
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
    if (!PersonRules.isPlain(details.displayName())) {
      problems.rejectValue("displayName", "people.name-unseen");
    }
    if (!PersonRules.isPlain(details.email())) {
      problems.rejectValue("email", "people.email-wrong");
    }
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
