package io.gatehouse.platform.demo;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people of the demo organisation ask of each other: something to do for every account. */
@Component
@ConditionalOnTimeMachine
class DemoActions {

  private final DemoPlay play;

  DemoActions(DemoPlay play) {
    this.play = play;
  }

  void askedBy(LocalDate today) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = new ClassPathResource("demo/actions.csv").getInputStream();
        var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row -> ask(row, today));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ask(CSVRecord row, LocalDate today) {
    String due = today.plusDays(Integer.parseInt(row.get("days"))).toString();
    String owner = row.get("owner");
    String key =
        play.starts(
            row.get("asker"),
            "action-follow-up",
            Map.of("action", row.get("action"), "owner", owner, "due", due));
    if (!row.get("done").isEmpty()) {
      play.does(owner, key, "Task_CarryOutAction", Map.of("done", row.get("done")));
    }
  }
}
