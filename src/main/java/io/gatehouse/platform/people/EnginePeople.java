package io.gatehouse.platform.people;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Lets the engine's identity service read our people; it can change nothing. */
class EnginePeople implements ReadOnlyIdentityProvider {

  private final People people;

  EnginePeople(People people) {
    this.people = people;
  }

  @Override
  public @Nullable User findUserById(String account) {
    return people.find(account).filter(Account::active).map(UserSearch::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new UserSearch(people);
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return createUserQuery();
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("People are not in the engine's tables.");
  }

  /** Signing in is the web application's: the engine confirms no password. */
  @Override
  public boolean checkPassword(String account, String password) {
    return false;
  }

  @Override
  public @Nullable Group findGroupById(String role) {
    return createGroupQuery().groupId(role).list().stream().findFirst().orElse(null);
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new GroupSearch(people);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return createGroupQuery();
  }

  @Override
  public @Nullable Tenant findTenantById(String tenant) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    throw new BadUserRequestException("There are no tenants.");
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return createTenantQuery();
  }

  @Override
  public void flush() {
    // nothing is kept
  }

  @Override
  public void close() {
    // nothing is open
  }
}
