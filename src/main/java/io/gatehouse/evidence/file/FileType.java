package io.gatehouse.evidence.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that are kept as evidence, by the ending of the name and the first bytes. */
enum FileType {
  PDF("application/pdf", "%PDF-", "pdf"),
  WORD(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Known.ZIP, "docx"),
  SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Known.ZIP, "xlsx"),
  SLIDES(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      Known.ZIP,
      "pptx"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text", Known.ZIP, "odt"),
  OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", Known.ZIP, "ods"),
  OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", Known.ZIP, "odp"),
  ZIP("application/zip", Known.ZIP, "zip"),
  PNG("image/png", "\u0089PNG\r\n\u001A\n", "png"),
  JPEG("image/jpeg", "\u00FF\u00D8\u00FF", "jpg", "jpeg"),
  GIF("image/gif", "GIF8", "gif"),
  WEBP("image/webp", "RIFF", "webp"),
  CSV("text/csv", Known.TEXT, "csv", "tsv"),
  MARKDOWN("text/markdown", Known.TEXT, "md"),
  JSON("application/json", Known.TEXT, "json"),
  YAML("application/yaml", Known.TEXT, "yaml", "yml"),
  MAIL("message/rfc822", Known.TEXT, "eml"),
  TEXT("text/plain", Known.TEXT, "txt", "log");

  final String mime;
  private final String start;
  private final String[] endings;

  FileType(String mime, String start, String... endings) {
    this.mime = mime;
    this.start = start;
    this.endings = endings;
  }

  static Optional<FileType> ofName(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(t -> Arrays.asList(t.endings).contains(ending)).findFirst();
  }

  static String allowed() {
    return Stream.of(values())
        .flatMap(type -> Stream.of(type.endings))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  boolean fits(byte[] content) {
    var head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
    if (start.equals(Known.TEXT)) {
      return head.startsWith("\u00FF\u00FE")
          || head.startsWith("\u00FE\u00FF")
          || !head.contains("\0");
    }
    return head.startsWith(start) && (this != WEBP || head.startsWith("WEBP", 8));
  }

  private static final class Known {
    static final String ZIP = "PK\u0003\u0004";
    static final String TEXT = "";
  }
}
