package io.gatehouse.csv.importing;

import io.gatehouse.csv.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which column may hold what, for a person to correct. */
public final class MappingProposal {

  private final List<? extends ImportField> fields;
  private final Synonyms synonyms;

  /**
   * @param synonyms file of what others call these fields
   */
  public MappingProposal(List<? extends ImportField> fields, String synonyms) {
    this.fields = fields;
    this.synonyms = new Synonyms(synonyms);
  }

  /** Columns and values both. */
  public ImportMapping of(CsvTable table) {
    return completed(table, new ImportMapping(Map.of(), Map.of()));
  }

  /** What is given stays; columns are proposed where none is given, values where one is not. */
  public ImportMapping completed(CsvTable table, ImportMapping given) {
    Map<String, List<String>> columns =
        given.columns().isEmpty() ? columns(table) : given.columns();
    var values = new LinkedHashMap<String, Map<String, String>>(given.values());
    for (ImportField field : fields) {
      if (field.isChoice() && columns.containsKey(field.key())) {
        var known = new LinkedHashMap<String, String>();
        for (String text : table.texts(columns.get(field.key()))) {
          synonyms.value(field, text).ifPresent(value -> known.put(text, value));
        }
        known.putAll(given.values().getOrDefault(field.key(), Map.of()));
        values.put(field.key(), known);
      }
    }
    return new ImportMapping(columns, values);
  }

  private Map<String, List<String>> columns(CsvTable table) {
    record Match(ImportField field, String title, int fit) {}
    var matches = new ArrayList<Match>();
    for (ImportField field : fields) {
      table.titles().forEach(t -> matches.add(new Match(field, t, synonyms.fit(field, t))));
    }
    matches.removeIf(match -> match.fit() == 0);
    matches.sort(Comparator.comparingInt(Match::fit).reversed());
    var columns = new LinkedHashMap<String, List<String>>();
    Set<String> used = new HashSet<>();
    for (Match match : matches) {
      List<String> titles = columns.computeIfAbsent(match.field().key(), key -> new ArrayList<>());
      boolean second =
          match.field().joinsTwo() && titles.size() == 1 && !titles.contains(match.field().key());
      if ((titles.isEmpty() || second) && used.add(match.title())) {
        titles.add(match.title());
      }
    }
    columns.values().removeIf(List::isEmpty);
    return columns;
  }
}
