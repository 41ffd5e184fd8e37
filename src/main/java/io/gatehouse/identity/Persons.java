package io.gatehouse.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody, by account. Addresses are compared as their index has them, in lower case. */
interface Persons extends Repository<Person, String> {

  Optional<Person> findById(String account);

  @Query("select p from Person p where lower(p.email) = lower(:email)")
  Optional<Person> findByEmailIgnoreCase(String email);

  boolean existsById(String account);

  List<Person> findAllByOrderByAccount();

  @Query(
      "select count(p) > 0 from Person p"
          + " where lower(p.email) = lower(:email) and p.account <> :account")
  boolean existsByEmailIgnoreCaseAndAccountNot(String email, String account);

  @Query("select p.manager from Person p where p.account = :account")
  Optional<String> managerOf(String account);

  @Query("select p.active from Person p where p.account = :account")
  Optional<Boolean> isActive(String account);

  @Query("select p.account from Person p where p.manager = :account order by p.account")
  List<String> reportsOf(String account);

  Person saveAndFlush(Person person);
}
