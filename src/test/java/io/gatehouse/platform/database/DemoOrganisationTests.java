package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.identity.setup.DemoAccounts;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class DemoOrganisationTests {

  @Test
  void dealsWorkToEveryAccountThatMayWork(@TempDir Path data) throws Exception {
    try (var application = RunningApplication.start(data)) {
      application.isReady();
      var dealt = new TreeMap<String, Integer>();
      for (String account : DemoAccounts.names()) {
        var inbox = new Visitor(account, account).reads(application, "/api/v1/tasks?size=100");
        dealt.put(account, JsonPath.<Integer>read(inbox.body(), "$.items.length()"));
      }
      assertThat(dealt.remove("external-auditor")).isZero();
      assertThat(dealt).hasSize(17);
      assertThat(dealt.values()).as("%s", dealt).allMatch(tasks -> tasks > 1);
    }
  }
}
