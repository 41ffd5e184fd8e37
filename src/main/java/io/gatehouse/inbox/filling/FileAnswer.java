package io.gatehouse.inbox.filling;

import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.form.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files: ones that the same person uploaded, or that the form shows already. */
final class FileAnswer {

  private static final int MOST = 50;

  private FileAnswer() {}

  static List<String> accept(
      Field field,
      Object answer,
      Map<String, Object> shown,
      @Nullable String account,
      StoredFiles files) {
    if (!(answer instanceof List<?> given) || !given.stream().allMatch(String.class::isInstance)) {
      throw new Refusal("files");
    }
    var ids = given.stream().map(String.class::cast).distinct().toList();
    if (ids.size() > 1 && !field.flag("multiple")) {
      throw new Refusal("one-file");
    }
    if (ids.size() > MOST) {
      throw new Refusal("many-files", MOST);
    }
    var found =
        files.find(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    for (var id : ids) {
      var file = found.get(id);
      if (file == null
          || !(file.by().equals(account) || shows(shown, String.valueOf(field.key()), id))) {
        throw new Refusal("no-file", id);
      }
      if (!fits(file, field.text("accept").orElse(""))) {
        throw new Refusal("file-type", file.name(), field.text("accept").orElse(""));
      }
    }
    return ids;
  }

  /** Whether files were shown under this key; what people typed elsewhere names none. */
  private static boolean shows(@Nullable Object shown, String key, String id) {
    if (shown instanceof List<?> list) {
      return list.stream().anyMatch(row -> shows(row, key, id));
    }
    return shown instanceof Map<?, ?> map
        && (map.get(key) instanceof List<?> files && files.contains(id)
            || map.values().stream().anyMatch(value -> shows(value, key, id)));
  }

  /** As a browser reads the attribute: endings, types, and groups of types. */
  private static boolean fits(StoredFile file, String accept) {
    var name = file.name().toLowerCase(Locale.ROOT);
    return accept.isBlank()
        || Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .anyMatch(
                kind ->
                    kind.startsWith(".")
                        ? name.endsWith(kind)
                        : kind.endsWith("/*")
                            ? file.type().startsWith(kind.substring(0, kind.length() - 1))
                            : file.type().equals(kind));
  }
}
