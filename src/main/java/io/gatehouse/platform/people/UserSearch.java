package io.gatehouse.platform.people;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** A query of the engine for users, answered from the active accounts. */
class UserSearch extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient People people;

  UserSearch(People people) {
    this.people = people;
  }

  @Override
  public long executeCount(CommandContext context) {
    return find().size();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    var found = find();
    if (page == null) {
      return found;
    }
    int first = Math.min(page.getFirstResult(), found.size());
    return found.subList(first, Math.min(first + page.getMaxResults(), found.size()));
  }

  List<User> find() {
    return people.all().stream()
        .filter(Account::active)
        .filter(this::fits)
        .map(UserSearch::user)
        .toList();
  }

  private boolean fits(Account account) {
    return (id == null || id.equals(account.name()))
        && (ids == null || Arrays.asList(ids).contains(account.name()))
        && (email == null || email.equalsIgnoreCase(account.email()))
        && (lastName == null || Objects.equals(lastName, account.displayName()))
        && (groupId == null || account.roles().contains(groupId));
  }

  static User user(Account account) {
    var user = new UserEntity(account.name());
    user.setLastName(account.displayName());
    user.setEmail(account.email());
    return user;
  }
}
