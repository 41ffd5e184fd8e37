package io.gatehouse.supplier.review;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.Dates;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.naming.SystemNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A supplier as forms show it: who it is, what depends on it, how it is certified. */
@Component
public class SupplierTables {

  private final SystemNames names;
  private final Systems systems;
  private final Dates dates;
  private final MessageSource messages;

  SupplierTables(SystemNames names, Systems systems, Dates dates, MessageSource messages) {
    this.names = names;
    this.systems = systems;
    this.dates = dates;
    this.messages = messages;
  }

  public Map<String, Object> of(SupplierView supplier) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("supplierName", supplier.name());
    values.put("criticality", requireNonNullElse(supplier.criticality(), "unknown"));
    values.put("supplierPage", page(supplier));
    values.put("systems", systems(supplier));
    values.put(
        "certificates",
        supplier.certificates().stream().filter(one -> !one.replaced()).map(this::row).toList());
    return values;
  }

  /** A link, as Markdown. */
  private String page(SupplierView supplier) {
    return "[%s](/suppliers/%s)".formatted(say("suppliers.form.page"), supplier.id());
  }

  private List<Map<String, String>> systems(SupplierView supplier) {
    Map<String, String> named =
        names.dependingOn(supplier.id()).stream()
            .collect(Collectors.toMap(SystemNames.Link::systemId, SystemNames.Link::name));
    return systems.get(named.keySet()).stream()
        .map(system -> row(system, named.get(system.id())))
        .toList();
  }

  private Map<String, String> row(AiSystemView system, String named) {
    return Map.of(
        "name",
        system.name() + " (" + system.id() + ")",
        "stage",
        say("stage." + system.stage()),
        "risk",
        system.riskClass() == null
            ? say("systems.unclassified")
            : say("risk." + system.riskClass()),
        "named",
        named);
  }

  private Map<String, String> row(SupplierView.Certificate certificate) {
    return Map.of(
        "standard", certificate.standard(),
        "body",
            Stream.of(certificate.body(), certificate.accreditation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; ")),
        "scope", requireNonNullElse(certificate.scope(), say("suppliers.scope.unknown")),
        "until", dates.date(certificate.until()));
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
