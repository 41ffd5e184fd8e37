package io.gatehouse.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

  private static final String TEXT =
      "Name;Zweck\nPrüfhilfe für Anträge;“Fälle” vorsortieren – schön größer\nAide à l’accueil;Réponses aux usagers, déjà prêtes\n";

  private final CsvReader reader = new CsvReader(new CsvLimits(5_000, 100, 10, 1_000));

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "UTF-16LE,UTF-16 LE",
    "UTF-16BE,UTF-16 BE",
    "windows-1252,Windows-1252",
    "x-MacRoman,Mac Roman"
  })
  void detectsTheEncodingWithoutAMark(String charset, String encoding) {
    CsvTable table = reader.read(TEXT.getBytes(Charset.forName(charset)));
    assertThat(table.encoding()).isEqualTo(encoding);
    assertThat(table.rows().get(0).cells())
        .containsExactly("Prüfhilfe für Anträge", "“Fälle” vorsortieren – schön größer");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-8 with byte-order mark", "UTF-16LE,UTF-16 LE", "UTF-16BE,UTF-16 BE"})
  void detectsTheEncodingByItsMark(String charset, String encoding) {
    CsvTable table = reader.read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
    assertThat(table.encoding()).isEqualTo(encoding);
    assertThat(table.titles()).containsExactly("Name", "Zweck");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it’s one", "naïve", "Göteborg", "“so” they say", "año", "Straße", "été"})
  void tellsWindowsFromMacByOneWord(String word) {
    String text = "name\n" + word + "\n";
    assertThat(reader.read(text.getBytes(Charset.forName("windows-1252"))).rows().get(0).cell(0))
        .isEqualTo(word);
    assertThat(reader.read(text.getBytes(Charset.forName("x-MacRoman"))).rows().get(0).cell(0))
        .isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void detectsTheDelimiter(String d) {
    CsvTable table =
        read(
            "name"
                + d
                + "purpose\nA"
                + d
                + "\"one, two; three\n"
                + d
                + "four\"\nB, C; D"
                + d
                + "\n");
    assertThat(table.delimiter()).isEqualTo(d.charAt(0));
    assertThat(table.rows().get(0).cells()).containsExactly("A", "one, two; three\n" + d + "four");
  }

  @Test
  void obeysTheLineThatNamesTheDelimiter() {
    CsvTable table = read("sep=;\r\nname;a,b,c\r\nX;1,2,3\r\n");
    assertThat(table.titles()).containsExactly("name", "a,b,c");
    assertThat(table.rows().get(0).line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void saysTheLineWhereARecordStarts(String end) {
    String text = String.join(end, "name,purpose", "A,\"one", "two\"", "", "B,x", "");
    assertThat(read(text).rows()).extracting(CsvRow::line).containsExactly(2, 5);
  }

  @Test
  void makesTitlesUnique() {
    assertThat(read("name,,name\nA,B,C").titles()).containsExactly("name", "Column 2", "name (2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n", "\uFEFF"})
  void refusesAnEmptyFile(String text) {
    assertRefused(text, "empty");
  }

  @Test
  void refusesQuotationMarksThatDoNotMatch() {
    assertRefused("name,purpose\nA,B\nC,\"open\nD,E\n", "starts on line 3");
    assertRefused("name,purpose\nA,\"B\" and more,\n", "starts on line 2");
  }

  @Test
  void refusesWhatIsNotText() {
    assertRefused("name\nA\0B\n", "Line 2 contains a NUL");
    assertRefused("name\nA\u0001B\n", "U+0001");
    assertRefused("%PDF-1.7 …", "PDF");
    assertRefused("PK\u0003\u0004rest", "workbook");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertRefused("a,b,c,d,e,f,g,h,i,j,k\n", "at most 10");
    assertRefused("name\n" + "A\n".repeat(101), "more than 100 rows");
    assertRefused("name\n" + "A".repeat(1001), "1,000 characters");
    assertRefused("name\n" + "A\n".repeat(2500), "5,000");
  }

  @Test
  void refusesRandomBytes() {
    var bytes = new ByteArrayOutputStream();
    new java.util.Random(42).ints(4_000, 0, 256).forEach(bytes::write);
    assertThatThrownBy(() -> reader.read(bytes.toByteArray())).isInstanceOf(UnreadableFile.class);
  }

  private CsvTable read(String text) {
    return reader.read(text.getBytes(UTF_8));
  }

  private void assertRefused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(why);
  }
}
