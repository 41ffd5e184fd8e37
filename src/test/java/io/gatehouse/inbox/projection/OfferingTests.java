package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.inbox.OpenTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferingTests extends Deputies {

  private String task;

  @BeforeEach
  void theComplianceLeadHasItInstead() {
    task = reviews.task(reviews.aReviewOfReportBy(ABSENT));
    people.revoke("risk-officer-2", "risk-officer", null, "administrator");
    work.claim(task, "compliance-lead");
    assertThat(open.row(task).orElseThrow().hole()).isEqualTo("excluded");
  }

  @AfterEach
  void theRoleIsHeld() {
    people.grant("risk-officer-2", "risk-officer", null, "administrator");
  }

  @Test
  void isNoHoleOnceSomebodyMayDoIt() {
    theRoleIsHeld();

    assertThat(open.row(task).orElseThrow().hole()).isNull();
    assertThat(open.holes()).extracting(OpenTask::id).doesNotContain(task);
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("compliance-lead");
  }

  @Test
  void remembersInWhichRoleItIsDoneInstead() {
    theRoleIsHeld();
    people.revoke("compliance-lead", "compliance-lead", null, "administrator");
    try {
      assertThat(open.find(task).orElseThrow().assignee()).isNull();
    } finally {
      people.grant("compliance-lead", "compliance-lead", null, "administrator");
    }
  }
}
