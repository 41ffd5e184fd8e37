package io.gatehouse.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.convention.MessageUses.Use;
import io.gatehouse.identity.Role;
import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.Provenance;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.mail.MailState;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

  private final List<String> lines =
      Sources.read(Sources.MESSAGES).lines().filter(line -> line.matches("[\\w.-]+ *=.*")).toList();
  private final List<String> keys = lines.stream().map(line -> line.split(" *=", 2)[0]).toList();

  private String text(String key) {
    return lines.get(keys.indexOf(key)).split("= *", 2)[1];
  }

  private int placeholders(String key) {
    return new MessageFormat(text(key)).getFormatsByArgumentIndex().length;
  }

  @Test
  void areWrittenOnce() {
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void areAllUsed() {
    var wording = new Wording();
    assertThat(keys.stream().filter(key -> !wording.names(key) && !isAskedForBySpring(key)))
        .isEmpty();
  }

  private static boolean isAskedForBySpring(String key) {
    return key.startsWith("typeMismatch.");
  }

  @Test
  void areThereWhereverTheyAreUsed() {
    assertThat(MessageUses.all().stream().filter(use -> keys.stream().noneMatch(use::fits)))
        .isEmpty();
  }

  @Test
  void areThereForEveryValue() {
    var needed =
        Stream.of(
                keys("role.", Role.values(), Role::key),
                keys("stage.", Stage.values(), Stage::key),
                keys("risk.", RiskClass.values(), RiskClass::key),
                keys("systems.aiAct.", AiActCategory.values(), AiActCategory::key),
                keys("systems.provenance.", Provenance.values(), Provenance::key),
                keys("lifecycle.asked.", RequestType.values(), type -> type.name().toLowerCase()),
                keys("mail.state.", MailState.values(), MailState::key))
            .flatMap(List::stream);
    assertThat(needed.filter(key -> !keys.contains(key))).isEmpty();
  }

  private static <T> List<String> keys(String start, T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(value -> start + key.apply(value)).toList();
  }

  @Test
  void getAsManyArgumentsAsTheyHavePlaces() {
    assertThat(
            MessageUses.all().stream()
                .filter(use -> use.arguments() >= 0)
                .filter(use -> !fits(use)))
        .isEmpty();
  }

  private boolean fits(Use use) {
    Stream<String> meant = keys.stream().filter(use::fits);
    return meant.anyMatch(key -> placeholders(key) == use.arguments());
  }

  /** A straight one would end the text of a message with places, and be lost. */
  @Test
  void useCurlyApostrophes() {
    assertThat(lines.stream().filter(line -> line.contains("'"))).isEmpty();
  }
}
