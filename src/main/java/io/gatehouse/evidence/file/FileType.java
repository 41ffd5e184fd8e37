package io.gatehouse.evidence.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;

/** The kinds of files that are kept as evidence, by the ending of the name and the content. */
enum FileType {
  PDF("application/pdf", "pdf"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
  OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "odp"),
  ZIP("application/zip", "zip"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  CSV("text/csv", "csv", "tsv"),
  MARKDOWN("text/markdown", "md"),
  JSON("application/json", "json"),
  YAML("application/yaml", "yaml", "yml"),
  MAIL("message/rfc822", "eml"),
  TEXT("text/plain", "txt", "log");

  final String mime;
  private final String[] endings;

  FileType(String mime, String... endings) {
    this.mime = mime;
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

  /** Text is text, whatever language it is in; all others tell what they are. */
  boolean fits(byte[] content) {
    return switch (this) {
      case CSV, MARKDOWN, JSON, YAML, MAIL, TEXT -> Sniffed.isText(content);
      default -> Sniffed.mayBe(content, MediaType.parse(mime));
    };
  }
}
