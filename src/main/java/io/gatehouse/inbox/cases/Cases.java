package io.gatehouse.inbox.cases;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to cases: opening, starting, finding and withdrawing them. */
@Service
@Transactional
public class Cases {

  private static final String WITHDRAWAL = "withdrawal-requested";

  private final CaseRegister register;
  private final ProcessCatalog processes;
  private final Evidence evidence;
  private final RuntimeService runtime;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Cases(
      CaseRegister register,
      ProcessCatalog processes,
      Evidence evidence,
      @Lazy RuntimeService runtime,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.processes = processes;
    this.evidence = evidence;
    this.runtime = runtime;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a case for a call activity to start, and returns its key. */
  public String open(NewCase c) {
    return open(c, null, processes.latest(c.process()));
  }

  /** Opens a case and starts its process; returns its key. */
  public String start(NewCase c, Map<String, ? extends @Nullable Object> variables) {
    return start(c, null, variables);
  }

  /** As {@link #start(NewCase, Map)}, under a key that is given: a system's lifecycle case. */
  public String start(
      NewCase c, @Nullable String key, Map<String, ? extends @Nullable Object> variables) {
    ProcessInfo process = processes.latest(c.process());
    String opened = open(c, key, process);
    Map<String, Object> all = new HashMap<>(variables);
    if (c.systemId() != null) {
      all.put("systemId", c.systemId());
    }
    runtime.createProcessInstanceById(process.id()).businessKey(opened).setVariables(all).execute();
    return opened;
  }

  private String open(NewCase c, @Nullable String givenKey, ProcessInfo process) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String key =
        givenKey == null ? register.add(c, process, now) : register.add(c, process, now, givenKey);
    record(key, "started", process.name(), c.by(), c.values(), process);
    if (c.parent() != null) {
      var called = Map.<String, Object>of("case", key, "version", process.version());
      record(c.parent(), "called", process.name(), c.by(), called, process);
    }
    events.publishEvent(new CaseStarted(key, process.key(), c.by()));
    return key;
  }

  private void record(
      String key,
      String what,
      String name,
      String by,
      Map<String, Object> values,
      ProcessInfo process) {
    evidence.record(
        new NewEvidence(
            key,
            what,
            null,
            name,
            by,
            null,
            false,
            values,
            List.of(),
            process.key(),
            process.version(),
            process.iso()));
  }

  /**
   * @throws CaseUnknown when there is no such case
   */
  @Transactional(readOnly = true)
  public CaseFile get(String key) {
    return find(key).orElseThrow(() -> new CaseUnknown(key));
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> find(String key) {
    return register.find(key);
  }

  /** Those of these references that there are. */
  @Transactional(readOnly = true)
  public List<CaseFile> find(Collection<String> keys) {
    return keys.isEmpty() ? List.of() : register.find(keys);
  }

  /** The newest cases, whoever may read them; none that is in confidence. */
  @Transactional(readOnly = true)
  public List<CaseFile> newest(int most) {
    return register.newest(most);
  }

  /** The cases that this one called, newest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> childrenOf(String key) {
    return register.childrenOf(key);
  }

  /** The cases about a system, newest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> ofSystem(String systemId) {
    return register.ofSystem(systemId);
  }

  /** What people call it from now on. */
  public void rename(String key, String title) {
    register.rename(key, NewCase.titled(title));
  }

  /** A case that started without its system now has one. */
  public void concern(String key, String systemId) {
    register.concerns(key, systemId);
  }

  /**
   * Ends a case before its time, and with it the cases that it called.
   *
   * @throws CaseNotOpen when it is over, or its process takes no withdrawal
   */
  public void withdraw(String key, String by, String reason) {
    CaseFile file = get(key);
    if (!file.open()) {
      String how = Objects.requireNonNullElse(file.outcome(), file.state());
      throw new CaseNotOpen("%s ended already: %s.".formatted(key, how));
    }
    if (!takesWithdrawal(key)) {
      throw notAllowed(key);
    }
    register.withdrawing(key);
    evidence.record(
        new NewEvidence(
            key,
            "withdrawn",
            null,
            file.processName(),
            by,
            null,
            false,
            Map.of("reason", reason),
            List.of(),
            file.process(),
            file.version(),
            null));
    try {
      runtime.createMessageCorrelation(WITHDRAWAL).processInstanceBusinessKey(key).correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw notAllowed(key);
    }
  }

  /** Asked before it is tried: what the engine cannot deliver, it writes to the log as an error. */
  private boolean takesWithdrawal(String key) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(WITHDRAWAL)
            .processInstanceBusinessKey(key)
            .count()
        > 0;
  }

  private static CaseNotOpen notAllowed(String key) {
    return new CaseNotOpen("%s cannot be withdrawn: its process does not allow it.".formatted(key));
  }
}
