package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever address is asked in whichever way: nothing breaks, and the answer says something. */
@GatehouseTest
class BadAddressesTests {

  private final Faults faults = new Faults();
  private Intruder intruder;

  @BeforeEach
  void anIntruder(@Autowired AutowireCapableBeanFactory beans) {
    intruder = beans.createBean(Intruder.class);
  }

  @AfterEach
  void forget() {
    intruder.isForgotten();
  }

  @Test
  void unknownThingsInAddresses() throws Exception {
    asked("x", "%00", "y".repeat(3000));
  }

  @Test
  @Tag("long")
  void moreUnknownThingsInAddresses() throws Exception {
    asked("-1", "0", "a%0Ab", "%F0%9F%98%80", "9".repeat(30));
  }

  private void asked(String... things) throws Exception {
    for (Endpoint one : intruder.endpoints()) {
      for (String address : addresses(one, things)) {
        if (one.method().equals("GET")) {
          faults.page(one, address, intruder.sender.get(address));
        } else if (one.isApi()) {
          faults.judge(
              one,
              address,
              intruder.sender.program(one.method(), address, "application/json", "{}"));
        } else {
          faults.page(one, address, intruder.sender.send(address, intruder.sender.form(Map.of())));
        }
      }
    }
    faults.areNone();
  }

  /** Where nothing in it varies, there is one. */
  private static Set<String> addresses(Endpoint one, String... things) {
    return Stream.of(things)
        .map(value -> one.address(Map.of(), value))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void otherMethods() throws Exception {
    refused("GET", "POST", "NONSENSE");
  }

  @Test
  @Tag("long")
  void methodsThatNobodyUses() throws Exception {
    refused("PUT", "PATCH", "DELETE", "OPTIONS");
  }

  private void refused(String... methods) throws Exception {
    for (Endpoint one : intruder.endpoints()) {
      String address = one.address(intruder.known, "x");
      for (String method : methods) {
        boolean mapped =
            intruder.endpoints().stream()
                .anyMatch(
                    other ->
                        other.method().equals(method)
                            && other.address(intruder.known, "x").equals(address));
        if (!mapped && !address.equals("/sign-in")) {
          refused(one, method, address);
        }
      }
    }
    faults.areNone();
  }

  private void refused(Endpoint one, String method, String address) throws Exception {
    var answer =
        one.isApi()
            ? intruder.sender.program(method, address, "application/json", "{}")
            : intruder.sender.send(
                address,
                intruder
                    .sender
                    .form(Map.of())
                    .method(method, BodyPublishers.ofString("_csrf=" + intruder.sender.token())));
    if (answer.statusCode() < 400) {
      faults.fault(one, method + " " + address, answer, "taken");
    }
    if (!method.equals("NONSENSE")) {
      faults.page(one, method + " " + address, answer);
    }
  }

  @Test
  void whatNoServerShouldBeAsked() throws Exception {
    for (String target :
        List.of(
            "/%zz",
            "/systems?q=%zz",
            "/..%2f..%2fetc",
            "//systems",
            "/a;b=c",
            "/\u0001",
            "/" + "x".repeat(20_000))) {
      for (String prefix : List.of("", "/api/v1")) {
        assertThat(
                intruder.sender.raw(
                    "GET "
                        + prefix
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            .as(Faults.shortened(prefix + target))
            .matches("HTTP/1.1 [34].*");
      }
    }
  }
}
