package io.gatehouse.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The titles of the standard's clauses and controls. */
@Component
public class IsoReferences {

  private final Map<String, IsoReference> byReference = new LinkedHashMap<>();

  IsoReferences() {
    load("clauses.csv");
    load("annex-a.csv");
  }

  private void load(String file) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = new ClassPathResource(file, IsoReferences.class).getInputStream();
        var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        byReference.put(row.get("id"), new IsoReference(row.get("id"), row.get("title")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<String> title(String reference) {
    return Optional.ofNullable(byReference.get(reference)).map(IsoReference::title);
  }

  /**
   * Reads references separated by spaces, as models and tables write them; leaves out unknown ones.
   */
  public List<IsoReference> parse(@Nullable String iso) {
    if (iso == null) {
      return List.of();
    }
    return Arrays.stream(iso.strip().split("\\s+"))
        .map(byReference::get)
        .filter(reference -> reference != null)
        .toList();
  }

  /** Clauses first, then controls. */
  public Collection<IsoReference> all() {
    return Collections.unmodifiableCollection(byReference.values());
  }
}
