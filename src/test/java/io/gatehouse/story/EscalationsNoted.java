package io.gatehouse.story;

import io.gatehouse.incident.concern.EscalatedConcerns;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Notes what concerns turned into, where no story tells how that goes on. */
@Component
class EscalationsNoted implements EscalatedConcerns {

  private final List<String> noted = new CopyOnWriteArrayList<>();

  @Override
  public String raiseIncident(String summary, String handler) {
    return note("incident", summary, handler);
  }

  @Override
  public String startCorrectiveAction(String summary, String handler) {
    return note("corrective-action", summary, handler);
  }

  private String note(String what, String summary, String handler) {
    noted.add(what + " by " + handler + ": " + summary);
    return "NOTED-" + noted.size();
  }

  String last() {
    return noted.get(noted.size() - 1);
  }
}
