package io.gatehouse.figures;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cases that no figure counts, whoever says so. */
@Component
class Uncounted {

  private final ObjectProvider<UncountedCases> saying;

  Uncounted(ObjectProvider<UncountedCases> saying) {
    this.saying = saying;
  }

  Set<String> keys() {
    return saying.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet());
  }
}
