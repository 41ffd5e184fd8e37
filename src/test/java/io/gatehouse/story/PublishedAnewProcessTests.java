package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.platform.engine.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Publishing a diagram moves no date; publishing a table moves those that follow it. */
class PublishedAnewProcessTests extends CadenceStory {

  private static final Path DIAGRAM = Path.of("processes/cadence/review-cadence.bpmn");
  private static final Path TABLE = Path.of("processes/tables/review-cadence.dmn");

  @Autowired private RepositoryService repository;
  @Autowired private Bundles bundles;

  @AfterEach
  void everythingAsItWas() {
    publish(TABLE, text -> text);
    publish(DIAGRAM, text -> text);
  }

  @Test
  void keepsWhatWaitsWhereItIsWhenItsDiagramIsPublished() {
    LocalDate first = today().plusDays(200);
    String id = anObligation(first);
    passesUntil(today().plusDays(100));

    publish(DIAGRAM, text -> text.replace("One long case", "A long case"));
    bundles.deploy();
    assertThat(next(id)).isEqualTo(first);
    passesUntil(first.minusDays(32));
    assertNothingBegan(id);
    clock.passes(days(4));

    assertThat(cases.childrenOf(id)).hasSize(1);
    hold(theOpenCaseOf(id));
    assertThat(next(id)).isEqualTo(first.plusMonths(12));
  }

  @Test
  void movesWhatFollowsTheTableAndLeavesWhatWasSetByHand() {
    LocalDate begun = today();
    String follows = anObligation(begun.plusMonths(12));
    String byHand = anObligation(begun.plusMonths(12));
    editsTo(byHand, "9", "months");
    String system = aSystemAt("operation", "built", "low");
    LocalDate planned = LocalDate.parse(system(system).get("nextReview").asText());

    publish(TABLE, text -> text.replace("P24M", "P12M").replace("P12M", "P6M"));

    assertThat(next(follows)).isEqualTo(begun.plusMonths(6));
    assertThat(next(byHand)).isEqualTo(begun.plusMonths(9));
    assertThat(LocalDate.parse(system(system).get("nextReview").asText())).isBefore(planned);
    assertThat(entry(follows, "Interval follows the table").get("values").get("every").asText())
        .isEqualTo("P6M");
    passesUntil(begun.plusMonths(6).minusDays(29));
    assertThat(theOpenCaseOf(follows)).startsWith("POL-");
  }

  private void publish(Path file, UnaryOperator<String> edit) {
    try {
      repository
          .createDeployment()
          .name("published-anew")
          .addString(file.getFileName().toString(), edit.apply(Files.readString(file)))
          .deploy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
