package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every address under {@code /api} keeps to. */
@GatehouseTest
class ApiConventionsTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /** Only there does a refusal become a problem with its reason. */
  @Test
  void areAnsweredByRestControllersOnly() {
    var calls =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(
                one ->
                    one.getKey().getPatternValues().stream()
                        .anyMatch(pattern -> pattern.startsWith("/api/")))
            .toList();
    assertThat(calls).isNotEmpty();
    assertThat(calls)
        .allMatch(
            call ->
                AnnotatedElementUtils.hasAnnotation(
                    call.getValue().getBeanType(), RestController.class));
  }
}
