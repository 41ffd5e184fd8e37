package io.gatehouse.identity.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two administrators at once. */
@GatehouseTest
class PeopleRacesTests {

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private PeopleDesk desk;

  private final String account = "race-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void keepOneAdministrator() {
    desk.activate("administrator", "test");
    people.grant("administrator", "administrator", null, "test");
    if (desk.isTaken(account)) {
      desk.deactivate(account, "test");
    }
  }

  @RepeatedTest(3)
  void addAnAccountOnceAndTellTheOther() throws Exception {
    var answers = both(() -> send(adding(account)), () -> send(adding(account)));
    assertThat(answers)
        .extracting(MockHttpServletResponse::getStatus)
        .allMatch(status -> status == 302 || status == 409 || status == 200)
        .containsOnlyOnce(302);
    assertThat(answers)
        .filteredOn(answer -> answer.getStatus() != 302)
        .allSatisfy(
            answer -> assertThat(answer.getContentAsString()).contains("This account exists"));
  }

  @RepeatedTest(3)
  void giveOneRole() throws Exception {
    desk.add(account, details(), "a long first secret", "test");
    var answers =
        both(
            () -> send(post("/people/" + account + "/roles").param("role", "developer")),
            () -> send(post("/people/" + account + "/roles").param("role", "developer")));
    assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
  }

  @RepeatedTest(3)
  void cannotRemoveEachOther() throws Exception {
    desk.add(account, details(), "a long first secret", "test");
    people.grant(account, "administrator", null, "test");
    both(
        () -> send(post("/people/" + account + "/deactivate")),
        () -> send(post("/people/administrator/roles/revoke").param("role", "administrator")));
    assertThat(people.holders("administrator", null)).hasSize(1);
  }

  @RepeatedTest(3)
  void cannotBecomeEachOthersManagers() throws Exception {
    desk.add(account, details(), "a long first secret", "test");
    String other = account + "-b";
    desk.add(other, details(other), "a long first secret", "test");
    var answers = both(() -> send(moving(account, other)), () -> send(moving(other, account)));
    assertThat(answers)
        .extracting(MockHttpServletResponse::getStatus)
        .containsOnlyOnce(302)
        .allMatch(status -> status == 302 || status == 409 || status == 200);
    assertThat(desk.isAtOrAbove(account, other) && desk.isAtOrAbove(other, account)).isFalse();
    desk.deactivate(other, "test");
  }

  private MockHttpServletRequestBuilder moving(String who, String manager) {
    return post("/people/" + who)
        .param("displayName", "Somebody")
        .param("email", who + "@test.example")
        .param("manager", manager)
        .param("revision", String.valueOf(desk.file(who).revision()));
  }

  private PeopleDesk.Details details() {
    return details(account);
  }

  private PeopleDesk.Details details(String account) {
    return new PeopleDesk.Details("Somebody", account + "@test.example", null);
  }

  private MockHttpServletRequestBuilder adding(String account) {
    return post("/people")
        .param("account", account)
        .param("displayName", "Somebody")
        .param("email", account + "@test.example")
        .param("password", "a long first secret");
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser
        .perform(request.with(user("administrator")).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
    var start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      var all = List.of(one, other);
      var answers =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return all.get(i).call();
                          }))
              .toList();
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      threads.shutdown();
    }
  }
}
