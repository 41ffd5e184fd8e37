package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern goes to nobody else, whoever is missing, and its words are in one place. */
class ConcernSecrecyProcessTests extends ConcernStory {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isNobodysToGive(boolean aboutLead) {
    String concern = caseOf(reporter.raises(WORRY, aboutLead));
    Actor handler = handler(aboutLead);
    handler.claims(concern, task(aboutLead)).ok();

    Answer given = handler.gives(concern, task(aboutLead), riskOfficer);

    assertThat(given.status()).isEqualTo(403);
    assertThat(given.body().get("detail").asText()).contains("handled in confidence");
    assertThat(handler.reads(concern, task(aboutLead))).doesNotContain("/delegate");
    assess(concern, aboutLead, "answered");
  }

  /** Whoever it is about hears of it neither by the role that they also hold nor as a deputy. */
  @Test
  void isKeptFromAComplianceLeadInWhateverOtherPart() {
    people.grant("compliance-lead", "top-management", null, "administrator");
    topManagement.isAway(today(), today().plusDays(9), complianceLead);
    try {
      String concern = caseOf(reporter.raises(WORRY, true));

      assertThat(complianceLead.inboxPage(concern)).doesNotContain(ASSESS_ABOVE);
      assertThat(door.read("compliance-lead", "/cases/" + concern).status()).isEqualTo(404);
      assertThat(door.read("compliance-lead", "/tasks/" + taskOf(concern)).status()).isEqualTo(404);
      assess(concern, true, "answered");
    } finally {
      people.revoke("compliance-lead", "top-management", null, "administrator");
    }
  }

  /** Where nobody is left, it waits unseen, and is there for whoever holds the role next. */
  @Test
  void waitsUnseenWhereNobodyIsLeftToReadIt() {
    people.revoke("top-management", "top-management", null, "administrator");
    String concern;
    try {
      concern = caseOf(reporter.raises(WORRY, true));
      for (String account : others(true)) {
        assertThat(new Actor(account, door).isOffered(concern, ASSESS_ABOVE)).isFalse();
        assertThat(door.page(account, "/people")).doesNotContain(concern, ASSESS_ABOVE);
      }
      clock.passes(Span.workingDays(10));
    } finally {
      people.grant("top-management", "top-management", null, "administrator");
    }
    assess(concern, true, "answered");
  }

  @Test
  void leavesItsWordsInItsOwnTableAlone(@Autowired HistoryService history) {
    String code = reporter.raises(WORRY, false);
    String concern = caseOf(code);
    reporter.writes(code, "Zinnober: once more.");
    assess(concern, false, "answered");

    assertThat(
            history.createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue())))
        .noneMatch(value -> value.contains("Zinnober"));
    List<String> found = new ArrayList<>();
    for (Map<String, Object> column :
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb')
                """)
            .query()
            .listOfRows()) {
      String table = column.get("table_name").toString();
      String name = column.get("column_name").toString();
      boolean there =
          jdbc.sql(
                  "select exists (select from \"%s\" where \"%s\"::text like '%%Zinnober%%')"
                      .formatted(table, name))
              .query(Boolean.class)
              .single();
      if (there) {
        found.add(table + "." + name);
      }
    }
    assertThat(found).containsExactly("concern_message.text");
    assertThat(
            jdbc.sql("select count(*) from concern where code_hash like '%' || ? || '%'")
                .param(code)
                .query(Long.class)
                .single())
        .isZero();
  }
}
