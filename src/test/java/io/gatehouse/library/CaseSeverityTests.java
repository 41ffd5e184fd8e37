package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.CaseSeverity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class CaseSeverityTests {

  @Autowired private ObjectProvider<CaseSeverity> severities;

  /** Deadlines by a severity that nobody tells would be those of the unknown for ever. */
  @Test
  void isToldOfEveryProcessWhoseDiagramNamesSeverities() {
    List<String> named =
        ProcessLibrary.processes().stream()
            .filter(model -> !ProcessModel.words(model.process(), "severities").isEmpty())
            .map(ProcessModel::id)
            .toList();
    assertThat(severities.stream().map(CaseSeverity::process))
        .containsExactlyInAnyOrderElementsOf(named);
  }
}
