package io.gatehouse.lifecycle.request;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.StageEntry;
import io.gatehouse.lifecycle.AiSystemLifecycle;
import io.gatehouse.lifecycle.gate.GateDecisions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is asked of a system's lifecycle case, and delivers it when the case can take it. */
@Service
@Transactional
public class Requests {

  private final SystemRequests requests;
  private final RequestRules rules;
  private final Systems systems;
  private final Cases cases;
  private final AiSystemLifecycle lifecycle;
  private final GateDecisions gates;
  private final RequestLog log;
  private final Clock clock;

  Requests(
      SystemRequests requests,
      RequestRules rules,
      Systems systems,
      Cases cases,
      AiSystemLifecycle lifecycle,
      GateDecisions gates,
      RequestLog log,
      Clock clock) {
    this.requests = requests;
    this.rules = rules;
    this.systems = systems;
    this.cases = cases;
    this.lifecycle = lifecycle;
    this.gates = gates;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Asks; the second to ask for the same reaches what the first one started.
   *
   * @return key of the case that it starts or reaches
   */
  public String ask(String systemId, RequestType type, String reason, String by) {
    requests.lock(systemId);
    rules.checkRole(by, systems.get(systemId));
    return take(new SystemRequest(systemId, type, reason, by, clock.instant()));
  }

  /** Until the transaction ends, nobody else asks anything of this system. */
  public void hold(String systemId) {
    requests.lock(systemId);
  }

  /** What a case asks for: its diagram says who may. */
  public String askFor(String systemId, RequestType type, String reason, String by) {
    requests.lock(systemId);
    return take(new SystemRequest(systemId, type, reason, by, clock.instant()));
  }

  /** A substantial change was approved: the system goes back to a stage, and through its gate. */
  public String reopen(String systemId, String stage, String reason, String by) {
    requests.lock(systemId);
    return take(
        new SystemRequest(systemId, RequestType.CHANGE, reason, by, clock.instant())
            .reopening(stage));
  }

  /**
   * Whether what {@link #reopen} was asked for by then still waits: alone, or joined to others.
   *
   * @param then when it had been asked, to the millisecond
   */
  @Transactional(readOnly = true)
  public boolean waitsToReopen(String systemId, Instant then) {
    return waiting(systemId, RequestType.CHANGE)
        .filter(request -> !request.view().askedAt().isAfter(then.plusMillis(1)))
        .isPresent();
  }

  private String take(SystemRequest asked) {
    AiSystemView system = systems.get(asked.systemId());
    Optional<String> underWay = underWay(system, asked.type());
    if (underWay.isPresent()) {
      return underWay.get();
    }
    Optional<String> forbidden = rules.forbidden(asked.type(), system);
    if (forbidden.isPresent()) {
      throw RequestRefused.becauseOfStage(forbidden.get());
    }
    SystemRequest request =
        requests.saveAndFlush(
            waiting(asked.systemId(), asked.type()).map(w -> w.joinedBy(asked)).orElse(asked));
    log.asked(asked);
    return lifecycle.awaits(request.type(), system.id()) ? deliver(request) : system.id();
  }

  /** Delivers what the case can take now, and refuses what its stage has come to forbid. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void deliverWaiting(String systemId) {
    requests.lock(systemId);
    for (SystemRequest request :
        requests.findBySystemIdAndStateOrderByAskedAt(systemId, "waiting")) {
      Optional<String> forbidden = rules.forbidden(request.type(), systems.get(systemId));
      if (forbidden.isPresent()) {
        request.refuse(forbidden.get(), clock.instant());
        log.refused(request, forbidden.get());
      } else if (lifecycle.awaits(request.type(), systemId)) {
        deliver(request);
      }
    }
  }

  @Transactional(readOnly = true)
  public List<SystemRequest.View> waitingFor(String systemId) {
    return requests.findBySystemIdAndStateOrderByAskedAt(systemId, "waiting").stream()
        .map(SystemRequest::view)
        .toList();
  }

  /** What waits, and what was refused since the system came to its stage; oldest first. */
  @Transactional(readOnly = true)
  public List<SystemRequest.View> undelivered(String systemId) {
    Instant stageBegan =
        systems.stages(systemId).stream()
            .map(StageEntry::at)
            .reduce((earlier, later) -> later)
            .orElse(Instant.EPOCH);
    return requests.undelivered(systemId, stageBegan).stream().map(SystemRequest::view).toList();
  }

  private String deliver(SystemRequest request) {
    request.deliver(clock.instant());
    requests.saveAndFlush(request);
    lifecycle.deliver(request.type(), request.systemId(), request.variables());
    String reached =
        underWay(systems.get(request.systemId()), request.type()).orElse(request.systemId());
    request.reached(reached);
    return reached;
  }

  private Optional<SystemRequest> waiting(String systemId, RequestType type) {
    return requests.findBySystemIdAndTypeAndState(systemId, type.key(), "waiting");
  }

  /** The open case that answers a request of this type; a suspended system answers itself. */
  private Optional<String> underWay(AiSystemView system, RequestType type) {
    return type == RequestType.SUSPENSION
        ? Optional.of(system.id()).filter(id -> system.stage().equals("suspended"))
        : cases.childrenOf(system.id()).stream()
            .filter(CaseFile::open)
            .filter(
                file -> type.isAnsweredBy(file.process(), gates.gateOf(file.key()), system.stage()))
            .map(CaseFile::key)
            .findFirst();
  }
}
