package io.gatehouse.inventory.importing;

import io.gatehouse.inventory.KnownSystem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every system that is there, by what a row may be recognised. */
final class KnownSystems {

  private final Map<String, KnownSystem> byReference = new HashMap<>();
  private final Map<String, KnownSystem> byExternalId = new HashMap<>();
  private final Map<String, KnownSystem> byKey = new HashMap<>();

  KnownSystems(Collection<KnownSystem> known) {
    known.forEach(
        system -> {
          byReference.put(system.id(), system);
          if (system.externalId() != null) {
            byExternalId.put(system.externalId(), system);
          }
          if (system.importKey() != null) {
            byKey.put(system.importKey(), system);
          }
        });
  }

  Optional<KnownSystem> of(ImportRow row) {
    return Optional.ofNullable(byReference.get(row.reference()))
        .or(() -> Optional.ofNullable(byExternalId.get(row.system().draft().externalId())))
        .or(() -> Optional.ofNullable(byKey.get(row.system().key())));
  }
}
