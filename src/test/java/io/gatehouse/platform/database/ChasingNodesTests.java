package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that chase together. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChasingNodesTests {

  @TempDir private Path data;
  private Organisation organisation;
  private Visitor administrator;

  @BeforeAll
  void begin() throws Exception {
    organisation = new Organisation(data);
    administrator = organisation.administrator;
  }

  @AfterAll
  void stop() throws Exception {
    organisation.close();
  }

  @Test
  void sendsEachMailOnceFromTwoNodesWhereverTimeIsMoved() throws Exception {
    var smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
    smtp.start();
    var settings = new HashMap<>(organisation.onDatabase("chasing"));
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", String.valueOf(smtp.getSmtp().getPort()));
    settings.put("GATEHOUSE_TIME_MACHINE", "true");
    try (var here = organisation.start(settings);
        var there = organisation.start(settings)) {
      here.port();
      there.port();
      administrator.signsIn(here);
      assertThat(organisation.gives(here, "administrator", "compliance-lead")).isEqualTo(302);
      List<String> keys =
          Stream.generate(() -> Organisation.registers(administrator, there)).limit(10).toList();

      Instant begin = now(here);
      var moved = administrator.sends(here, "/api/v1/time/advance", "{\"by\": \"P30D\"}");
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(administrator.reads(there, "/api/v1/time").body().substring(0, 20))
                      .isEqualTo(
                          administrator.reads(here, "/api/v1/time").body().substring(0, 20)));
      moved = administrator.sends(there, "/api/v1/time/advance", "{\"by\": \"P30D\"}");
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);

      long weeks = mondaysAtNine(begin, now(there));
      String sent = administrator.reads(here, "/api/v1/mail").body();
      List<Map<String, Object>> mails = JsonPath.read(sent, "$[*]");
      assertThat(mails)
          .extracting(mail -> mail.get("to") + " " + mail.get("about") + " " + mail.get("subject"))
          .doesNotHaveDuplicates();
      assertThat(mails).filteredOn(mail -> "digest".equals(mail.get("kind"))).hasSize((int) weeks);
      assertThat(keys).allSatisfy(key -> assertThat(sent).contains(key));
      assertThat(smtp.getReceivedMessages())
          .hasSameSizeAs(mails)
          .extracting(MimeMessage::getMessageID)
          .doesNotHaveDuplicates();
    } finally {
      smtp.stop();
    }
  }

  private static HttpResponse<String> sends(
      Visitor visitor, RunningApplication node, String task, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return visitor.sends(node, task, Organisation.DISMISSAL);
  }

  private Instant now(RunningApplication node) {
    String told = administrator.reads(node, "/api/v1/time").body();
    return OffsetDateTime.parse(JsonPath.<String>read(told, "$.now")).toInstant();
  }

  /** When the usual digest comes, on days on which everybody works. */
  private static long mondaysAtNine(Instant after, Instant until) {
    return Stream.iterate(after.truncatedTo(ChronoUnit.DAYS), day -> day.plus(1, ChronoUnit.DAYS))
        .map(day -> day.atOffset(ZoneOffset.UTC).withHour(9))
        .filter(nine -> nine.getDayOfWeek() == DayOfWeek.MONDAY)
        .map(OffsetDateTime::toInstant)
        .dropWhile(monday -> !monday.isAfter(after))
        .takeWhile(monday -> !monday.isAfter(until))
        .count();
  }
}
