package io.gatehouse.inventory;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.inventory.classification.StageEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the inventory. The stage is entered by the lifecycle case alone, the class by
 * the classification; people edit what is described.
 */
@Service
@Transactional
public class Systems {

  private final AiSystems systems;
  private final StageHistory stages;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final WorkingCalendar calendar;

  Systems(
      AiSystems systems,
      StageHistory stages,
      ApplicationEventPublisher events,
      Clock clock,
      WorkingCalendar calendar) {
    this.systems = systems;
    this.stages = stages;
    this.events = events;
    this.clock = clock;
    this.calendar = calendar;
  }

  @Transactional(readOnly = true)
  public Optional<AiSystemView> find(String id) {
    return id.indexOf('\0') >= 0 // no text that a database knows
        ? Optional.empty()
        : systems.findById(id).map(AiSystem::view);
  }

  @Transactional(readOnly = true)
  public AiSystemView get(String id) {
    return load(id).view();
  }

  /** Those of these that are there, by name. */
  @Transactional(readOnly = true)
  public List<AiSystemView> get(Collection<String> ids) {
    return systems.findAllById(ids).stream()
        .map(AiSystem::view)
        .sorted(Comparator.comparing(AiSystemView::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** A few systems, not ended, whose name contains this one or is contained in it. */
  @Transactional(readOnly = true)
  public List<AiSystemView> similarTo(String name) {
    return systems.similarTo(name, Limit.of(20)).stream().map(AiSystem::view).toList();
  }

  /** Systems that are not ended, by name, so many at most. */
  @Transactional(readOnly = true)
  public List<AiSystemView> notEnded(int most) {
    return systems
        .findByStageNot(Stage.ENDED.key(), Sort.by("described.name", "id"), Limit.of(most))
        .stream()
        .map(AiSystem::view)
        .toList();
  }

  /** The stages that the system came to, oldest first. */
  @Transactional(readOnly = true)
  public List<StageEntry> stages(String id) {
    return stages.of(id);
  }

  /** A new system at the stage registration; returns its reference. */
  public String register(SystemDraft draft, String by) {
    String id = add(draft, Stage.REGISTRATION, by, system -> {});
    events.publishEvent(new SystemChanged(id));
    return id;
  }

  public void enterStage(String id, String stage, String by) {
    Stage next = Stage.of(stage);
    change(id, by, system -> system.enter(next));
    stages.add(id, next, clock.instant(), by);
  }

  public void classify(
      String id,
      String aiActCategory,
      String riskClass,
      boolean inScope,
      @Nullable String justification,
      String by) {
    change(
        id,
        by,
        system -> {
          system.classify(AiActCategory.of(aiActCategory), RiskClass.of(riskClass));
          system.scope(inScope, justification);
        });
  }

  public void end(String id, String reason, String by) {
    change(id, by, system -> system.end(reason));
    stages.add(id, Stage.ENDED, clock.instant(), by);
  }

  public void setNextReview(String id, @Nullable LocalDate date) {
    load(id).reviewNextOn(date);
  }

  public void setOwner(String id, String account, String by) {
    change(id, by, s -> s.describe(s.described().with(Map.of("owner", account))));
  }

  /** Describes the system anew, unless somebody did since the given revision was read. */
  public void update(String id, SystemDraft draft, long revision, String by) {
    AiSystemView present = load(id).view();
    if (present.revision() != revision) {
      throw new SystemEditedMeanwhile(present);
    }
    change(id, by, system -> describe(system, draft, by));
  }

  /** Tells what changed, so that a record's history can be proved. */
  void describe(AiSystem system, SystemDraft draft, String by) {
    var changes = system.described().changesTo(draft);
    system.describe(draft);
    if (!changes.isEmpty()) {
      events.publishEvent(new SystemDescribed(system.getId(), by, changes));
    }
  }

  String add(SystemDraft draft, Stage stage, String by, Consumer<AiSystem> more) {
    Instant now = clock.instant();
    int year = now.atZone(calendar.zone()).getYear();
    String id = "AIS-%d-%04d".formatted(year, systems.nextNumber());
    AiSystem system = new AiSystem(id, draft, stage, by, now);
    more.accept(system);
    systems.saveAndFlush(system);
    stages.add(id, stage, now, by);
    return id;
  }

  private void change(String id, String by, Consumer<AiSystem> verb) {
    AiSystem system = load(id);
    verb.accept(system);
    system.touched(by, clock.instant());
    systems.flush(); // others in the transaction read the table
    events.publishEvent(new SystemChanged(id));
  }

  private AiSystem load(String id) {
    return systems.findById(id).orElseThrow(() -> new NoSuchSystem(id));
  }
}
