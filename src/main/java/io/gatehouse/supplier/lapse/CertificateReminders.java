package io.gatehouse.supplier.lapse;

import io.gatehouse.calendar.Dates;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import io.gatehouse.supplier.SupplierSettings;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the supplier manager of certificates that are about to end, and tells what has ended. */
@Component
class CertificateReminders {

  private static final String ENDED = "ended";

  private final Suppliers suppliers;
  private final SystemNames names;
  private final SupplierSettings settings;
  private final People people;
  private final Outbox outbox;
  private final Letters letters;
  private final Dates dates;
  private final MessageSource messages;

  CertificateReminders(
      Suppliers suppliers,
      SystemNames names,
      SupplierSettings settings,
      People people,
      Outbox outbox,
      Letters letters,
      Dates dates,
      MessageSource messages) {
    this.suppliers = suppliers;
    this.names = names;
    this.settings = settings;
    this.people = people;
    this.outbox = outbox;
    this.letters = letters;
    this.dates = dates;
    this.messages = messages;
  }

  @Transactional
  public void send(LocalDate today) {
    for (SupplierView supplier : suppliers.all()) {
      supplier.certificates().stream()
          .filter(one -> !one.replaced())
          .forEach(one -> step(one, today).ifPresent(step -> post(supplier, one, step)));
    }
  }

  /** The last step that is reached: who records a certificate late is reminded once. */
  private Optional<String> step(SupplierView.Certificate certificate, LocalDate today) {
    LocalDate until = certificate.until();
    return until.isBefore(today)
        ? Optional.of(ENDED)
        : settings.remindBefore().stream()
            .filter(before -> !today.isBefore(until.minus(before)))
            .map(Object::toString)
            .findFirst();
  }

  /** Once for each step, by the mail's key. */
  private void post(SupplierView supplier, SupplierView.Certificate certificate, String step) {
    String message =
        step.equals(ENDED) ? "suppliers.mail.certificate-ended" : "suppliers.mail.certificate-ends";
    int systems = names.dependingOn(supplier.id()).size();
    Object[] facts = {
      certificate.standard(), supplier.name(), dates.date(certificate.until()), systems
    };
    String subject = say(message + ".subject", facts);
    Letter letter =
        letters.write(
            new Notice(
                subject,
                null,
                List.of(say(message + ".text", facts)),
                Map.of(),
                say("suppliers.mail.open", supplier.name()),
                "/suppliers/" + supplier.id()));
    String key = "certificate:%s:%s:%s".formatted(certificate.id(), certificate.until(), step);
    for (String account : people.holders(Role.SUPPLIER_MANAGER.key(), null)) {
      outbox.post(
          new Mail(
              key + ":" + account,
              account,
              "notice",
              subject,
              letter.text(),
              letter.html(),
              List.of()));
    }
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
