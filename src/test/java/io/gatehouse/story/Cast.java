package io.gatehouse.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import io.gatehouse.RunNotes;
import io.gatehouse.identity.People;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The people of whom stories are told. */
@GatehouseTest
abstract class Cast {

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired protected People people;

  protected Door door;

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
  protected Actor incidentLead;
  protected Actor administrator;

  @BeforeEach
  void introduceEverybody() {
    RunNotes.note("stories", getClass().getSimpleName());
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
    incidentLead = new Actor("incident-lead", door);
    administrator = new Actor("administrator", door);
  }

  protected Actor managerOf(Actor actor) {
    return new Actor(people.managerOf(actor.account()).orElseThrow(), door);
  }

  /** Whoever may be asked to review or decide at a gate. */
  protected Actor[] reviewers() {
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

  /** The first holder of each of these roles. */
  protected List<Actor> people(String roles) {
    return Stream.of(roles.split(" ")).map(role -> new Actor(role, door)).toList();
  }

  protected Stream<Actor> everybody() {
    return Stream.of(
        systemOwner,
        riskOfficer,
        complianceLead,
        securityOfficer,
        dataSteward,
        supplierManager,
        releaseApprover,
        topManagement,
        incidentLead,
        developer);
  }
}
