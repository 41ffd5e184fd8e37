package io.gatehouse.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsoReferencesTests {

  private final IsoReferences references = new IsoReferences();

  @Test
  void knowsAllReferenceControls() {
    assertThat(references.all()).filteredOn(IsoReference::isControl).hasSize(38);
    assertThat(references.title("A.6.2.4")).contains("AI system verification and validation");
  }

  @Test
  void readsWhatModelsWrite() {
    assertThat(references.parse("A.6.2.4 8.1 X.9"))
        .extracting(IsoReference::reference)
        .containsExactly("A.6.2.4", "8.1");
    assertThat(references.parse(null)).isEmpty();
    assertThat(references.parse("")).isEmpty();
  }
}
