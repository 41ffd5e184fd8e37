package io.gatehouse.platform.demo;

import static io.gatehouse.lifecycle.request.RequestType.GATE;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people of the demo organisation do at gates. */
@Component
@ConditionalOnTimeMachine
class DemoGates {

  private static final String ASSEMBLE = "Task_AssembleEvidence";
  private static final String REVIEW = "Task_ReviewEvidence";
  private static final String DECIDE = "Task_DecideOnGate";

  private final DemoPlay play;
  private final Systems systems;

  DemoGates(DemoPlay play, Systems systems) {
    this.play = play;
    this.systems = systems;
  }

  /** Asks for the gate of the system's stage; returns the key of the gate's case. */
  String ask(String account, String name, String reason) {
    return ask(account, name, GATE, reason);
  }

  String ask(String account, String name, RequestType type, String reason) {
    return play.asks(account, system(name), type, reason);
  }

  /** Every item of the evidence in a sentence. */
  void assemble(String account, String gate, String version) {
    List<Map<String, Object>> items =
        play.rows(gate, ASSEMBLE, "items").stream()
            .map(
                item ->
                    Map.<String, Object>of(
                        "answer",
                        "text",
                        "text",
                        "%s: kept in the system's file, version %s, read by the team last week."
                            .formatted(item.get("title"), version)))
            .toList();
    play.does(account, gate, ASSEMBLE, Map.of("version", version, "items", items));
  }

  void review(String account, String gate, String recommendation, String findings) {
    play.does(
        account, gate, REVIEW, Map.of("recommendation", recommendation, "findings", findings));
  }

  void decide(String gate, Map<String, Object> decision) {
    play.does("compliance-lead", gate, DECIDE, decision);
  }

  /** The reference of the system of that name. */
  String system(String name) {
    return systems.similarTo(name).stream()
        .filter(one -> one.name().equals(name))
        .map(AiSystemView::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No system " + name));
  }
}
