package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of a system whose serious incident the authority does not know of yet. */
class ChangeHoldProcessTests extends IncidentStory {

  @Test
  void waitUntilTheAuthorityIsInformed() {
    String system = aSystemAt("operation", "built", "low");
    String change = developer.starts("change-approval", ChangeStory.aChangeOf(system, "prompt"));
    String incident = aTriagedIncidentOf(system, "harm", "rights");

    Answer refused = developer.tries(change, "Implement change", ChangeStory.done());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains(incident, "Art. 73(6)");
    assertThat(page("/cases/" + change)).contains("Do not alter the system yet.", incident);
    send(incident, AUTHORITY, "initial");
    developer.completes(change, "Implement change", ChangeStory.done());
    assertThat(page("/cases/" + change)).doesNotContain("Do not alter the system yet.");
  }

  @Test
  void neverWaitInAnEmergency() {
    String system = aSystemAt("operation", "built", "low");
    aTriagedIncidentOf(system, "harm", "rights");
    String emergency = developer.starts("change-approval", ChangeStory.anEmergencyOf(system));

    securityOfficer.completes(emergency, "Implement at once", ChangeStory.done());

    assertThat(file(emergency).get("openTasks")).hasSize(1);
  }

  @Test
  void areNotHeldByDrills() {
    String system = aSystemAt("operation", "built", "low");
    String change = developer.starts("change-approval", ChangeStory.aChangeOf(system, "prompt"));
    String drill = anIncidentOf(system, "drill", "yes");
    acknowledge(drill);
    Map<String, Object> findings = findings("harm", "death", "triage", "incident");
    incidentLead.completes(drill, TRIAGE, findings);

    developer.completes(change, "Implement change", ChangeStory.done());
  }
}
