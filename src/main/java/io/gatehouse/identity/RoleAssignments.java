package io.gatehouse.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who holds what; asked at every task, so each answer is one query on one index. */
interface RoleAssignments extends Repository<RoleAssignment, Long> {

  @Query("select distinct a.role from RoleAssignment a where a.account = :account")
  Set<String> rolesOf(String account);

  /** One row a role, one row with null for somebody active without roles, none for others. */
  @Query(
      """
      select distinct a.role from Person p left join RoleAssignment a on a.account = p.account
      where p.account = :account and p.active = true
      """)
  List<@Nullable String> rolesOfActive(String account);

  @Query(
      "select distinct a.systemId from RoleAssignment a where a.account = :account and a.systemId is not null")
  Set<String> systemsOf(String account);

  List<RoleAssignment> findByAccountOrderByRoleAscSystemIdAsc(String account);

  List<RoleAssignment> findAllByOrderByRoleAscSystemIdAscAccountAsc();

  @Query(
      """
      select a from RoleAssignment a where a.account = :account and a.role = :role
        and (a.systemId = :systemId or (a.systemId is null and :systemId is null))
      """)
  List<RoleAssignment> held(String account, String role, @Nullable String systemId);

  /** Of two transactions that change the same, the second sees what the first did. */
  @Query(
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('roles of ' || :what, 0))",
      nativeQuery = true)
  int waitForOtherChanges(String what);

  void delete(RoleAssignment assignment);

  RoleAssignment saveAndFlush(RoleAssignment assignment);

  void flush();
}
