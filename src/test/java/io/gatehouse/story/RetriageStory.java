package io.gatehouse.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words in which stories tell how the clocks of an incident are counted anew. */
abstract class RetriageStory extends IncidentStory {

  /** An incident of a high-risk system of our own in which somebody's health is harmed. */
  protected String aSeriousIncident() {
    return aTriagedIncidentOf(aSystemAt("operation", "built", "high"), "harm", "serious-health");
  }

  /** The states of all clocks of a duty, those of earlier triages first. */
  protected List<String> history(String incident, String duty, String milestone) {
    List<String> states = new ArrayList<>();
    for (JsonNode clock : allOf(incident, duty, milestone)) {
      states.add(clock.get("state").asText());
    }
    return states;
  }

  /** Those that count no more in the order in which they ended, then the one that counts. */
  protected List<JsonNode> allOf(String incident, String duty, String milestone) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode clock : file(incident).get("clocks")) {
      if (clock.get("duty").asText().equals(duty)
          && clock.get("milestone").asText().equals(milestone)) {
        found.add(clock);
      }
    }
    found.sort((one, other) -> ended(one).compareTo(ended(other)));
    return found;
  }

  private static Instant ended(JsonNode clock) {
    return clock.hasNonNull("ended") ? Instant.parse(clock.get("ended").asText()) : Instant.MAX;
  }

  protected Instant completeDue(String incident, String duty) {
    return Instant.parse(clock(incident, duty, "complete").get("due").asText());
  }

  /** When the open task of that name is due. */
  protected Instant taskDue(String incident, String task) {
    for (JsonNode open : file(incident).get("openTasks")) {
      if (open.get("name").asText().equals(task)) {
        return Instant.parse(open.get("due").asText());
      }
    }
    throw new AssertionError(incident + " does not wait for " + task);
  }
}
