package io.gatehouse.story;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import org.assertj.core.api.AbstractAssert;

/** Where a case stands in its diagram, by camunda-bpm-assert. */
class CaseAssert extends AbstractAssert<CaseAssert, StoryCase> {

  CaseAssert(StoryCase story) {
    super(story, CaseAssert.class);
  }

  /** Elements by their names in the diagram. */
  CaseAssert waitsAt(String... names) {
    assertThat(actual.instance()).isWaitingAt(actual.elements(names));
    return this;
  }

  CaseAssert isNotAt(String... names) {
    assertThat(actual.instance()).isNotWaitingAt(actual.elements(names));
    return this;
  }

  CaseAssert hasPassed(String... names) {
    assertThat(actual.instance()).hasPassed(actual.elements(names));
    return this;
  }
}
