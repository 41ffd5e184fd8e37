package io.gatehouse.platform.demo;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays the demo story once, at the first start, and brings the clock to the present. */
@Component
@Order(0)
@ConditionalOnTimeMachine
@ConditionalOnProperty("gatehouse.demo.organisation")
class DemoOrganisation implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoOrganisation.class);

  private final DemoStory story;
  private final TimeMachine time;
  private final JdbcClient jdbc;

  /** The time outside: the application's own clock starts in the story's past. */
  private final Clock real = Clock.systemUTC();

  DemoOrganisation(DemoStory story, TimeMachine time, JdbcClient jdbc) {
    this.story = story;
    this.time = time;
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    time.keep(this::load); // a move by somebody else would leave the story behind
  }

  private void load() {
    Instant now = real.instant();
    if (isEmpty()) {
      log.info("Loading the demo organisation; this happens once");
      jdbc.sql("insert into demo_organisation (begun_at) values (?)").param(utc(now)).update();
      tell(now);
    } else if (isCutShort()) {
      log.warn(
          "The demo organisation is not whole: its first start was interrupted."
              + " Stop, delete the data folder, and start again to have it whole");
    }
    if (time.now().isBefore(now)) {
      time.to(now);
    }
  }

  /** A story that does not fit the processes as they are now leaves the application usable. */
  private void tell(Instant now) {
    try {
      story.tell(utc(now).toLocalDate());
      jdbc.sql("update demo_organisation set loaded_at = ?").param(utc(real.instant())).update();
    } catch (RuntimeException e) {
      log.error("The demo organisation is not whole: its story ended early", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private boolean isCutShort() {
    return jdbc.sql("select exists (select from demo_organisation where loaded_at is null)")
        .query(Boolean.class)
        .single();
  }

  private boolean isEmpty() {
    return jdbc.sql("select not exists (select from ai_system)").query(Boolean.class).single();
  }
}
