package io.gatehouse.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class SlowDownTests {

  private static final int AT_ONCE = 60;

  @Autowired private SlowDown slowDown;
  @Autowired private JdbcClient database;

  @AfterEach
  void forgetFailures() {
    database.sql("delete from sign_in_failure").update();
  }

  @Test
  void letsNoMoreThroughWhenManyComeAtOnce() {
    var together = new CountDownLatch(AT_ONCE);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var tries =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> isLetThrough(together), threads))
              .toList();
      assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(5);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void countsNoTryOfAnAddressThatHasToWait() {
    for (int i = 0; i < 50; i++) {
      slowDown.begin("somebody-" + i, "10.0.0.1");
    }
    assertThatThrownBy(() -> slowDown.begin("victim", "10.0.0.1"))
        .isInstanceOf(TooManyFailures.class);
    assertThat(
            database
                .sql("select count(*) from sign_in_failure where subject = 'account victim'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private boolean isLetThrough(CountDownLatch together) {
    try {
      together.countDown();
      together.await();
      slowDown.begin("victim", "10.0.0.1");
      return true;
    } catch (TooManyFailures slowed) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
