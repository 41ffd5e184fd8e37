package io.gatehouse.evidence.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes, whatever it is called. */
final class Sniffed {

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry KNOWN = MAGIC.getMediaTypeRegistry();
  private static final String CONTROLS_OF_TEXT = "\t\n\f\r\u001B";

  /** What Office's files are seen as before anybody looks into the archive. */
  private static final MediaType OFFICE = MediaType.application("x-tika-ooxml");

  private Sniffed() {}

  static boolean isText(byte[] content) {
    return hasNoControls(content) || KNOWN.isInstanceOf(by(content), MediaType.TEXT_PLAIN);
  }

  /** So it is in every encoding but UTF-16, which begins with a mark that is known. */
  private static boolean hasNoControls(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < ' ' && CONTROLS_OF_TEXT.indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Of a format inside another one, such as an archive, the outer one is enough. */
  static boolean mayBe(byte[] content, MediaType type) {
    MediaType found = by(content);
    return !found.equals(MediaType.OCTET_STREAM)
        && (KNOWN.isInstanceOf(found, type)
            || KNOWN.isSpecializationOf(type, found)
            || found.equals(OFFICE) && type.getSubtype().startsWith("vnd.openxmlformats"));
  }

  private static MediaType by(byte[] content) {
    try {
      return MAGIC.detect(new ByteArrayInputStream(content), new Metadata());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
