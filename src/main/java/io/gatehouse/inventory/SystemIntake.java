package io.gatehouse.inventory;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes systems as files describe them, one transaction each. */
@Service
@Transactional
public class SystemIntake {

  private final AiSystems systems;
  private final Systems register;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SystemIntake(AiSystems systems, Systems register, ApplicationEventPublisher events, Clock clock) {
    this.systems = systems;
    this.register = register;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<KnownSystem> known() {
    return systems.known();
  }

  /**
   * Makes the system at the stage that it is in; whoever hears of it is part of the transaction.
   */
  public String create(ImportedSystem row, String by) {
    String id = register.add(row.draft(), row.stage(), by, system -> complete(system, row));
    events.publishEvent(new SystemImported(id, row.stage().key()));
    return id;
  }

  private static void complete(AiSystem system, ImportedSystem row) {
    system.classify(row.aiActCategory(), row.riskClass());
    system.scope(row.inScope(), row.scopeJustification());
    system.reviewNextOn(row.nextReview());
    system.importedAs(row.key(), row.content());
  }

  /** The described fields that the row would change; a blank cell changes none. */
  @Transactional(readOnly = true)
  public Map<String, String> changes(String id, ImportedSystem row) {
    var changes = new LinkedHashMap<>(row.draft().values());
    changes.entrySet().removeAll(register.get(id).draft().values().entrySet());
    return changes;
  }

  /** Says anew what the row says otherwise; stage and class stay with those who decide them. */
  public void update(String id, ImportedSystem row, String by) {
    AiSystem system = systems.findById(id).orElseThrow(() -> new NoSuchSystem(id));
    register.describe(system, system.described().with(row.draft().values()), by);
    system.importedAgain(row.content());
    system.touched(by, clock.instant());
    systems.flush();
    events.publishEvent(new SystemChanged(id));
  }
}
