package io.gatehouse.inbox.draft;

import io.gatehouse.inbox.Moments;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one draft a process and person, until they start it. */
@Component
public class StartDrafts {

  private final DraftTable table;

  StartDrafts(JdbcClient jdbc, Moments moments) {
    this.table = new DraftTable(jdbc, moments, "start_draft", "process");
  }

  Draft keep(String process, String account, Typed sent) {
    table.put(process, account, sent);
    return table.find(process, account).orElseThrow();
  }

  Optional<Draft> find(String process, String account) {
    return table.find(process, account);
  }

  /** By process when somebody last saved what they have not sent. */
  public Map<String, Instant> of(String account) {
    return table.saved(account);
  }

  /** They have sent it, or do not want it any more. */
  public void forget(String process, String account) {
    table.delete(process, account);
  }
}
