package io.gatehouse.platform.demo;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of the demo organisation's systems, one of each class, none as far as the other. */
@Component
@ConditionalOnTimeMachine
class DemoChanges {

  private static final String OWNER = "system-owner";
  private static final String DEVELOPER = "developer";
  private static final String VERIFY = "Task_VerifyChange";

  private final DemoPlay play;
  private final DemoGates gates;
  private final Systems systems;

  DemoChanges(DemoPlay play, DemoGates gates, Systems systems) {
    this.play = play;
    this.gates = gates;
    this.systems = systems;
  }

  /** Two weeks ago: one is made and closed, one rejected. */
  void askedFirst(LocalDate today) {
    play.on(today.minusDays(14));
    String prompt =
        ask(
            DEVELOPER,
            "Magpie Invoice Check",
            "prompt",
            "Each finding names the invoices that it compares.",
            "Accountants look up by hand what is compared.");
    play.does(DEVELOPER, prompt, "Task_ImplementChange", made("Each finding ends with two links."));
    play.does(
        OWNER, prompt, VERIFY, effective("Forty findings looked at; all name both invoices."));
    String supplier =
        ask(
            "supplier-manager",
            "Magpie Invoice Check",
            "supplier",
            "The price list comes from another supplier.",
            "It costs a third of the present one.");
    assess(supplier, "Prices of one region in four are missing in the cheaper list.");
    play.does(
        OWNER,
        supplier,
        "Task_ApproveAsOwner",
        decision("rejected", "Invoices of that region would be held back for no reason."));
  }

  /** This week: one rests on what has changed, one waits for the approval of an emergency. */
  void askedLately(LocalDate today) {
    play.on(today.minusDays(2));
    String model =
        ask(
            DEVELOPER,
            "Linden Letter Sorter",
            "model",
            "The classifier is replaced by one that reads handwriting.",
            "One letter in nine is written by hand and sorted by people.");
    assess(model, "Handwritten letters arrive a day earlier; a few go to the wrong department.");
    play.does(
        OWNER,
        model,
        "Task_ApproveAsOwner",
        decision("approved", "The post room checks what the reader is unsure of."));
    describe("Linden Letter Sorter", "affected", "Citizens who write, and whom they write about");
    play.on(today.minusDays(1));
    Map<String, Object> urgent =
        answers(
            "Magpie Invoice Check",
            "threshold",
            "The limit above which an invoice is held back is doubled.",
            "Half of all invoices have been held back since Monday.");
    urgent.put("harmIfItWaits", "serious");
    urgent.put("harm", "Small suppliers are not paid and cannot pay their people.");
    String emergency = play.starts(OWNER, "change-approval", urgent);
    play.does(
        "security-officer",
        emergency,
        "Task_ImplementAtOnce",
        made("The limit is doubled; held invoices were let through at noon."));
    ask(
        DEVELOPER,
        "Linden Letter Sorter",
        "purpose",
        "It also proposes an answer to each letter.",
        "Answering takes the departments most of their day.");
  }

  private String ask(String account, String system, String kind, String change, String why) {
    return play.starts(account, "change-approval", answers(system, kind, change, why));
  }

  private Map<String, Object> answers(String system, String kind, String change, String why) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("systemId", gates.system(system));
    answers.put("kind", kind);
    answers.put("change", change);
    answers.put("purposeOfChange", why);
    answers.put("newPurpose", kind.equals("purpose") ? "yes" : "no");
    answers.put("newPeople", "no");
    answers.put("beyondBounds", "no");
    answers.put("harmIfItWaits", "none");
    return answers;
  }

  private void describe(String name, String field, String text) {
    AiSystemView record = systems.get(gates.system(name));
    systems.update(record.id(), record.draft().with(Map.of(field, text)), record.revision(), OWNER);
  }

  private void assess(String change, String impact) {
    play.does(
        "risk-officer",
        change,
        "Task_AssessImpact",
        Map.of(
            "impact", impact,
            "riskAfter", "same",
            "safeguards", "A person looks at every tenth result for two weeks."));
  }

  private static Map<String, Object> decision(String approval, String reason) {
    return Map.of("approval", approval, "reason", reason);
  }

  private static Map<String, Object> made(String done) {
    return Map.of("done", done, "wayBack", "The setting of before is kept; it takes minutes.");
  }

  private static Map<String, Object> effective(String reason) {
    return Map.of("verification", "effective", "reason", reason);
  }
}
