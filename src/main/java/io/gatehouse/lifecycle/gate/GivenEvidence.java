package io.gatehouse.lifecycle.gate;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.form.FilesToOpen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The evidence that was assembled for a gate, as those who review and decide read it. */
@Component
class GivenEvidence {

  private final Evidence evidence;
  private final StoredFiles files;
  private final FilesToOpen toOpen;

  GivenEvidence(Evidence evidence, StoredFiles files, FilesToOpen toOpen) {
    this.evidence = evidence;
    this.files = files;
    this.toOpen = toOpen;
  }

  List<Map<String, Object>> of(String caseKey) {
    return FilledIn.of(evidence.latestValues(caseKey, GateReview.ASSEMBLE)).rows("items").stream()
        .map(this::inWords)
        .toList();
  }

  /** Links to what was given as a file or link, for who reviews and decides. */
  Map<String, Object> toOpen(String caseKey) {
    return toOpen.shown(
        FilledIn.of(evidence.latestValues(caseKey, GateReview.ASSEMBLE)).rows("items").stream()
            .filter(row -> Set.of("file", "link").contains(row.textOr("answer", "")))
            .map(row -> toOpen.item(row.textOr("title", ""), links(row)))
            .collect(Collectors.joining("\n")));
  }

  private String links(FilledIn row) {
    return row.textOr("answer", "").equals("file")
        ? toOpen.links(row.values().get("files"))
        : toOpen.link(row.textOr("link", ""));
  }

  private Map<String, Object> inWords(FilledIn row) {
    var words = new LinkedHashMap<String, Object>();
    words.put("item", row.textOr("item", ""));
    words.put("title", row.textOr("title", ""));
    words.put("iso", row.textOr("iso", ""));
    words.put("given", given(row));
    return words;
  }

  private String given(FilledIn row) {
    return switch (row.textOr("answer", "")) {
      case "file" -> fileNames(row);
      case "link" -> row.textOr("link", "");
      case "text" -> row.textOr("text", "");
      case "not-applicable" -> "Not applicable: " + row.textOr("reason", "");
      default -> "";
    };
  }

  private String fileNames(FilledIn row) {
    return row.values().get("files") instanceof List<?> ids
        ? files.find(ids.stream().map(String::valueOf).toList()).stream()
            .map(StoredFile::name)
            .collect(Collectors.joining(", "))
        : "";
  }
}
