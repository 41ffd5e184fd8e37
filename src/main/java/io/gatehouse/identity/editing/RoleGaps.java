package io.gatehouse.identity.editing;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the roles whose work nobody gets, or that one person's absence would leave so. */
@Component
class RoleGaps {

  /** Without them nothing stops: who reads only, and who is never left alone anyway. */
  private static final Set<Role> MAY_BE_HELD_BY_ONE =
      EnumSet.of(Role.EXTERNAL_AUDITOR, Role.TOP_MANAGEMENT);

  private final People people;
  private final RolesAtWork work;

  RoleGaps(People people, RolesAtWork work) {
    this.people = people;
    this.work = work;
  }

  /**
   * @param why {@code nobody} holds it, only who is {@code inactive}, only for some {@code
   *     systems}; or one person does, whom {@code four-eyes} may exclude
   * @param who holds it all the same
   * @param elsewhere how many open tasks went to others because of it
   */
  record Gap(String role, String why, List<String> who, long elsewhere) {}

  /** What is most pressing first. */
  List<Gap> gaps(List<Account> all, List<RolesAtWork.Stray> strays) {
    List<Gap> holes = new ArrayList<>();
    List<Gap> single = new ArrayList<>();
    Set<String> underFourEyes = work.underFourEyes();
    for (String role : PeopleController.roles()) {
      List<String> holders = people.holders(role, null);
      long elsewhere = strays.stream().filter(stray -> stray.roles().contains(role)).count();
      if (holders.isEmpty()) {
        holes.add(hole(role, all, elsewhere));
      } else if (holders.size() == 1 && underFourEyes.contains(role)) {
        single.add(new Gap(role, "four-eyes", holders, elsewhere));
      }
    }
    holes.addAll(single);
    return holes;
  }

  private static Gap hole(String role, List<Account> all, long elsewhere) {
    List<Account> holders = all.stream().filter(one -> one.roles().contains(role)).toList();
    List<Account> there = holders.stream().filter(Account::active).toList();
    String why = holders.isEmpty() ? "nobody" : there.isEmpty() ? "inactive" : "systems";
    List<Account> who = there.isEmpty() ? holders : there;
    return new Gap(role, why, who.stream().map(Account::name).toList(), elsewhere);
  }

  /** Held by one person whom nobody excludes today, but who may be away. */
  List<String> single(List<Gap> gaps) {
    return Arrays.stream(Role.values())
        .filter(role -> !MAY_BE_HELD_BY_ONE.contains(role))
        .map(Role::key)
        .filter(role -> gaps.stream().noneMatch(gap -> gap.role().equals(role)))
        .filter(role -> people.holders(role, null).size() == 1)
        .toList();
  }
}
