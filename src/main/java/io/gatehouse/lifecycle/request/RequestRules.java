package io.gatehouse.lifecycle.request;

import io.gatehouse.identity.People;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.lifecycle.AiSystemLifecycle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who may ask what of which system. */
@Component
class RequestRules {

  private final People people;
  private final AiSystemLifecycle lifecycle;
  private final MessageSource messages;

  RequestRules(People people, AiSystemLifecycle lifecycle, MessageSource messages) {
    this.people = people;
    this.lifecycle = lifecycle;
    this.messages = messages;
  }

  boolean mayAsk(String account, AiSystemView system) {
    return account.equals(system.owner())
        || people.holds(account, "system-owner", system.id())
        || people.holds(account, "compliance-lead", null);
  }

  void checkRole(String account, AiSystemView system) {
    if (!mayAsk(account, system)) {
      throw RequestRefused.becauseOfRole(say("lifecycle.request.role", system.name()));
    }
  }

  /** Why the stage forbids it, unless the case takes it now or later. */
  Optional<String> forbidden(RequestType type, AiSystemView system) {
    boolean allowed =
        type.takenAt(system.stage()) || type.keptWhenReopened(system.stage()) && isReopened(system);
    return allowed ? Optional.empty() : Optional.of(reason(type, system));
  }

  /** What this person may ask now. */
  Stream<RequestType> open(String account, AiSystemView system) {
    return mayAsk(account, system)
        ? RequestType.byPeople().filter(type -> isTaken(type, system))
        : Stream.empty();
  }

  private boolean isTaken(RequestType type, AiSystemView system) {
    return type.takenAt(system.stage())
        || type.takenWhenReopened(system.stage()) && isReopened(system);
  }

  /** Asked of a system before operation. */
  private boolean isReopened(AiSystemView system) {
    return lifecycle.wasEverInUse(system.id());
  }

  private String reason(RequestType type, AiSystemView system) {
    String stage = say("lifecycle.stage." + system.stage());
    return say("lifecycle.request.stage." + type.key(), system.name(), stage);
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
