package io.gatehouse.inbox.list;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.permission.Permissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** To whom somebody may give work: first those who hold a role of theirs. */
@Component
class Colleagues {

  private static final int MOST = 300;

  private final People people;
  private final Permissions permissions;

  Colleagues(People people, Permissions permissions) {
    this.people = people;
    this.permissions = permissions;
  }

  record Choice(List<String> alike, List<String> others) {}

  Choice of(String account) {
    Set<String> alike = new TreeSet<>();
    people.rolesOf(account).forEach(role -> alike.addAll(people.holders(role, null)));
    alike.remove(account);
    return new Choice(
        List.copyOf(alike),
        people.all().stream()
            .filter(permissions::letsWork)
            .map(Account::name)
            .filter(name -> !name.equals(account) && !alike.contains(name))
            .limit(MOST)
            .toList());
  }
}
