package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.lifecycle.request.Requests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which stories of processes are told. */
abstract class Story extends Cast {

  private static final AtomicInteger NAMES = new AtomicInteger();

  @Autowired protected Cases cases;
  @Autowired private ProcessEngine engine;
  @Autowired protected StoryClock clock;
  @Autowired protected Mailbox mailbox;
  @Autowired protected Requests requests;

  protected String aName() {
    return "Letter sorter no. " + NAMES.incrementAndGet() + " of " + getClass().getSimpleName();
  }

  protected LocalDate today() {
    return clock.today();
  }

  /** The case in its diagram. */
  protected StoryCase theCase(String key) {
    return StoryCase.of(engine, cases.get(key).process(), key);
  }

  /** A system that an import finds at a stage; its owner is {@code system-owner}. */
  protected String aSystemAt(String stage) {
    return aSystemAt(stage, "built", "moderate");
  }

  protected String aSystemAt(String stage, String provenance, String riskClass) {
    String name = aName();
    door.upload(
            "compliance-lead",
            "/api/v1/systems/import",
            "inventory.csv",
            "name,organisation,stage,provenance,riskClass,purpose,decision,owner\n%s,Post office,%s,%s,%s,Sorts letters.,Where a letter goes,system-owner\n"
                .formatted(name, stage, provenance, riskClass))
        .ok();
    return door.read("compliance-lead", "/api/v1/systems?q={name}", name)
        .ok()
        .body()
        .get("items")
        .get(0)
        .get("id")
        .asText();
  }

  /** A system in operation of which a substantial change re-opens a stage. */
  protected String aSystemReopenedAt(String stage) {
    return aSystemReopenedAt(stage, "moderate");
  }

  protected String aSystemReopenedAt(String stage, String riskClass) {
    String system = aSystemAt("operation", "built", riskClass);
    requests.reopen(system, stage, Words.REASON, "system-owner");
    return system;
  }

  /** Walks a gate of a system to its decision. */
  protected void decideOn(String gate, String decision) {
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);
    decide(gate, Words.decision(decision));
  }

  protected void review(String gate) {
    for (int open = count(gate, "Review evidence"); open > 0; open--) {
      for (Actor actor : reviewers()) {
        if (actor.isOffered(gate, "Review evidence")) {
          actor.recommends(gate, "pass");
          break;
        }
      }
    }
  }

  protected void decide(String gate, Map<String, Object> values) {
    for (Actor actor : new Actor[] {complianceLead, releaseApprover, topManagement}) {
      if (actor.isOffered(gate, "Decide on gate")) {
        actor.decides(gate, values);
        return;
      }
    }
    throw new AssertionError("Nobody is offered the decision on " + gate);
  }

  /** Those of everybody whom a task is for. */
  protected List<Actor> offered(String caseKey, String task) {
    return everybody().filter(actor -> actor.isOffered(caseKey, task)).toList();
  }

  private int count(String caseKey, String task) {
    int open = 0;
    for (JsonNode item : file(caseKey).get("openTasks")) {
      open += item.get("name").asText().equals(task) ? 1 : 0;
    }
    return open;
  }

  protected JsonNode file(String caseKey) {
    return door.read("compliance-lead", "/api/v1/cases/" + caseKey).ok().body();
  }

  /** The one case that the given one has called and that is still open. */
  protected String theOpenCaseOf(String caseKey) {
    return cases.childrenOf(caseKey).stream()
        .filter(CaseFile::open)
        .map(CaseFile::key)
        .reduce(
            (one, other) -> {
              throw new AssertionError(one + " and " + other + " are open");
            })
        .orElseThrow(() -> new AssertionError(caseKey + " has called nothing that is open"));
  }

  protected List<JsonNode> evidence(String caseKey) {
    List<JsonNode> entries = new ArrayList<>();
    door.read("compliance-lead", "/api/v1/cases/" + caseKey + "/evidence")
        .ok()
        .body()
        .forEach(entries::add);
    return entries;
  }

  /** The last entry of that name. */
  protected JsonNode entry(String caseKey, String name) {
    return evidence(caseKey).stream()
        .filter(entry -> name.equals(entry.path("name").asText()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(caseKey + " has no evidence of " + name));
  }

  /** The system that a case is about. */
  protected String systemOf(String caseKey) {
    String systemId = cases.get(caseKey).systemId();
    assertThat(systemId).isNotNull();
    return systemId;
  }

  protected JsonNode system(String systemId) {
    return door.read("compliance-lead", "/api/v1/systems/" + systemId).ok().body();
  }

  protected void assertEnded(String caseKey, String outcome) {
    assertThat(file(caseKey).get("outcome").asText()).isEqualTo(outcome);
  }

  protected void assertStands(String systemId, String stage) {
    assertThat(system(systemId).get("stage").asText()).isEqualTo(stage);
  }

  /** What the page of a system answers. */
  protected int pageOf(String systemId) {
    return door.read("system-owner", "/systems/" + systemId).status();
  }

  /** A page as the compliance lead sees it. */
  protected String page(String path) {
    return door.page("compliance-lead", path);
  }
}
