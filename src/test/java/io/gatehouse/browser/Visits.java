package io.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.gatehouse.GatehouseTest;
import io.gatehouse.RunNotes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The words in which people's visits to pages are told. */
@GatehouseTest
@ExtendWith(OneBrowser.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class Visits {

  /** Of those who have signed in. */
  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  private static final AtomicInteger NAMES = new AtomicInteger();

  @LocalServerPort private int port;

  private Chromium chromium;

  @BeforeEach
  void open(Chromium browser) {
    chromium = browser;
    RunNotes.note("visits", getClass().getSimpleName());
  }

  /** Somebody who has not signed in. */
  protected void stranger(Consumer<Visitor> visit) {
    visit(null, visit);
  }

  protected void as(String account, Consumer<Visitor> visit) {
    visit(SESSIONS.computeIfAbsent(address() + account, first -> signIn(account)), visit);
  }

  private void visit(@Nullable String session, Consumer<Visitor> visit) {
    try (var visitor = new Visitor(chromium.browser(), address(), session)) {
      visit.accept(visitor);
      assertThat(visitor.faults()).isEmpty();
    }
  }

  private String signIn(String account) {
    try (var visitor = new Visitor(chromium.browser(), address())) {
      return visitor.signIn(account).session();
    }
  }

  /** Has something done before somebody looks. */
  protected <T> T done(String account, Function<Colleague, T> work) {
    try (var colleague = new Colleague(chromium.playwright(), address(), account)) {
      return work.apply(colleague);
    }
  }

  protected void does(String account, Consumer<Colleague> work) {
    done(
        account,
        colleague -> {
          work.accept(colleague);
          return true;
        });
  }

  protected String aSystemAt(String stage) {
    return done("compliance-lead", lead -> lead.importsSystem(aName(), stage));
  }

  /** A gate of a system in design that waits for its evidence. */
  protected String aGate() {
    String system = aSystemAt("design");
    return done("system-owner", owner -> owner.asksFor("gate", system));
  }

  protected void gates(int count) {
    for (int i = 0; i < count; i++) {
      aGate();
    }
  }

  protected static String aName() {
    return "Parcel weigher no. " + NAMES.incrementAndGet();
  }

  protected static Locator button(Visitor visitor) {
    return visitor.page().locator("main .btn.primary");
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
