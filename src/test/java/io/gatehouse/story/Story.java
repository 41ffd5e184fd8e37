package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.cases.Cases;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The words in which stories of processes are told. */
@GatehouseTest
abstract class Story {

  /** The stories told in this run. */
  static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private static final AtomicInteger NAMES = new AtomicInteger();

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired protected Cases cases;
  @Autowired private ProcessEngine engine;
  @Autowired protected People people;
  @Autowired protected StoryClock clock;
  @Autowired protected Mailbox mailbox;

  private Door door;

  protected Actor systemOwner;
  protected Actor otherOwner;
  protected Actor riskOfficer;
  protected Actor otherRiskOfficer;
  protected Actor complianceLead;
  protected Actor securityOfficer;
  protected Actor dataSteward;
  protected Actor supplierManager;
  protected Actor releaseApprover;
  protected Actor topManagement;
  protected Actor developer;
  protected Actor administrator;

  @BeforeEach
  void introduceEverybody() {
    TOLD.add(getClass().getSimpleName());
    door = new Door(web, json);
    systemOwner = new Actor("system-owner", door);
    otherOwner = new Actor("system-owner-2", door);
    riskOfficer = new Actor("risk-officer", door);
    otherRiskOfficer = new Actor("risk-officer-2", door);
    complianceLead = new Actor("compliance-lead", door);
    securityOfficer = new Actor("security-officer", door);
    dataSteward = new Actor("data-steward", door);
    supplierManager = new Actor("supplier-manager", door);
    releaseApprover = new Actor("release-approver", door);
    topManagement = new Actor("top-management", door);
    developer = new Actor("developer", door);
    administrator = new Actor("administrator", door);
  }

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

  protected Actor managerOf(Actor actor) {
    return new Actor(people.managerOf(actor.account()).orElseThrow(), door);
  }

  /** A system that an import finds at a stage; its owner is {@code system-owner}. */
  protected String aSystemAt(String stage) {
    String name = aName();
    door.upload(
            "compliance-lead",
            "/api/v1/systems/import",
            "inventory.csv",
            "name,organisation,stage,provenance,riskClass,purpose,owner\n%s,Post office,%s,built,moderate,Sorts letters.,system-owner\n"
                .formatted(name, stage))
        .ok();
    return door.read("compliance-lead", "/api/v1/systems?q={name}", name)
        .ok()
        .body()
        .get("items")
        .get(0)
        .get("id")
        .asText();
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

  private Actor[] reviewers() {
    return new Actor[] {
      riskOfficer,
      securityOfficer,
      dataSteward,
      supplierManager,
      complianceLead,
      otherRiskOfficer,
      releaseApprover,
      topManagement
    };
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
