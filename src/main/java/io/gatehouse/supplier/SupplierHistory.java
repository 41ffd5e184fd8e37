package io.gatehouse.supplier;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.NewEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Keeps as evidence who said what anew of a supplier, and what was said before: a chain of its own
 * under the supplier's reference.
 */
@Component
public class SupplierHistory {

  /** What stands in the place of a process: the register has none. */
  private static final String REGISTER = "supplier-register";

  private static final String ISO = "A.10.3";

  private final Evidence evidence;
  private final MessageSource messages;

  SupplierHistory(Evidence evidence, MessageSource messages) {
    this.evidence = evidence;
    this.messages = messages;
  }

  /**
   * @param what the end of a message key {@code suppliers.note.…}
   */
  void note(String supplierId, String what, String by, Map<String, ?> values) {
    String name = messages.getMessage("suppliers.note." + what, null, Locale.ENGLISH);
    evidence.record(
        new NewEvidence(
            supplierId, "noted", null, name, by, null, false, values, List.of(), REGISTER, 1, ISO));
  }

  /** Notes what differs; nothing where nothing does. */
  void noteChanges(
      String supplierId,
      String what,
      String by,
      Map<String, String> before,
      Map<String, String> after) {
    var changes = new LinkedHashMap<String, Object>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .forEach(
            field ->
                changes.put(
                    field,
                    Map.of(
                        "from", before.getOrDefault(field, ""),
                        "to", after.getOrDefault(field, ""))));
    if (!changes.isEmpty()) {
      note(supplierId, what, by, changes);
    }
  }

  /** The oldest first. */
  public List<EvidenceEntry> of(String supplierId) {
    return evidence.of(supplierId);
  }
}
