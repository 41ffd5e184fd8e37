package io.gatehouse.inbox.form;

import io.gatehouse.evidence.file.StoredFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names files and addresses in a form so that they can be opened: as Markdown, which the text of a
 * form renders. What people wrote is escaped, and only web addresses become links.
 */
@Component
public class FilesToOpen {

  private final StoredFiles files;

  FilesToOpen(StoredFiles files) {
    this.files = files;
  }

  /** What a form shows of them: {@code toOpen}, and whether there is anything. */
  public Map<String, Object> shown(String markdown) {
    return Map.of("toOpen", markdown, "anythingToOpen", markdown.isEmpty() ? "no" : "yes");
  }

  public String item(String title, String links) {
    return "- %s: %s".formatted(escaped(title), links);
  }

  /** Links to stored files, given by their ids. */
  public String links(@Nullable Object ids) {
    return ids instanceof List<?> list
        ? files.find(list.stream().map(String::valueOf).toList()).stream()
            .map(file -> "[%s](/files/%s)".formatted(escaped(file.name()), file.id()))
            .collect(Collectors.joining(", "))
        : "";
  }

  public String link(String address) {
    return address.matches("https?://[^\\s<>()\\[\\]\"]+")
        ? "[%s](%s)".formatted(escaped(address), address)
        : escaped(address);
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]()<>#+!|~&-])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
