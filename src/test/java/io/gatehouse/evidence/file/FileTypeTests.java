package io.gatehouse.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTests {

  @ParameterizedTest
  @CsvSource({
    "a.pdf, 255044462d312e370a",
    "a.PNG, 89504e470d0a1a0a0000000d49484452",
    "a.jpeg, ffd8ffe000104a464946",
    "a.gif, 474946383961",
    "a.webp, 524946462400000057454250565038",
    "a.zip, 504b0304140000000800",
    "a.docx, 504b0304140000000800",
    "a.txt, fffe48006900",
    "a.csv, feff00480069",
    "a.txt, 4772fcdf65",
  })
  void takesWhatItsNameSays(String name, String hex) {
    assertThat(type(name).fits(HexFormat.of().parseHex(hex))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Report</h1> in Markdown",
        "From: a@b.example\nSubject: hello\n\nText",
        "{\"a\": 1}",
        "<?xml version=\"1.0\"?><a/>",
        "BM,MZ,GIF\n1,2,3",
        "#!/bin/sh\necho",
        "---\na: b",
        "Prüfbericht; größer"
      })
  void takesAnyTextAsText(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    for (String name :
        new String[] {"a.txt", "a.log", "a.md", "a.csv", "a.json", "a.yml", "a.eml"}) {
      assertThat(type(name).fits(content)).as(name).isTrue();
    }
    for (String name : new String[] {"a.pdf", "a.docx", "a.png", "a.zip", "a.webp"}) {
      assertThat(type(name).fits(content)).as(name).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 4d5a90000300000004000000ffff0000",
    "a.csv, 7f454c4602010100000000000000",
    "a.md, 255044462d312e370a0001",
    "a.pdf, 504b0304140000000800",
    "a.png, ffd8ffe000104a464946",
    "a.webp, 524946462400000057415645666d7420",
    "a.zip, 00010203",
    "a.pdf, 00010203",
  })
  void refusesWhatIsSomethingElse(String name, String hex) {
    assertThat(type(name).fits(HexFormat.of().parseHex(hex))).isFalse();
  }

  @Test
  void takesWhatOfficesWrite() throws IOException {
    assertThat(type("a.docx").fits(archive("[Content_Types].xml", "<Types/>"))).isTrue();
    assertThat(type("a.xlsx").fits(archive("_rels/.rels", "<Relationships/>"))).isTrue();
    byte[] text = archive("mimetype", "application/vnd.oasis.opendocument.text");
    assertThat(type("a.odt").fits(text)).isTrue();
    assertThat(type("a.zip").fits(text)).isTrue();
  }

  @Test
  void knowsNothingElse() {
    assertThat(FileType.ofName("a.exe")).isEmpty();
    assertThat(FileType.ofName("a.html")).isEmpty();
  }

  private static FileType type(String name) {
    return FileType.ofName(name).orElseThrow();
  }

  /** Its first entry is stored as it is, as OpenDocument asks for. */
  private static byte[] archive(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(bytes);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
