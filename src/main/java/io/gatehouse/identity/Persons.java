package io.gatehouse.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody, by account. */
interface Persons extends Repository<Person, String> {

  Optional<Person> findById(String account);

  Optional<Person> findByEmailIgnoreCase(String email);

  boolean existsById(String account);

  List<Person> findAllByOrderByAccount();

  boolean existsByEmailIgnoreCaseAndAccountNot(String email, String account);

  @Query("select p.manager from Person p where p.account = :account")
  Optional<String> managerOf(String account);

  @Query("select p.active from Person p where p.account = :account")
  Optional<Boolean> isActive(String account);

  @Query("select p.account from Person p where p.manager = :account order by p.account")
  List<String> reportsOf(String account);

  Person saveAndFlush(Person person);
}
