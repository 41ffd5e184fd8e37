package io.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.RunNotes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks, after all visits, whether anybody saw each page that the application has. */
@GatehouseTest
@Tag("last")
class EveryPageTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void wasSeen() {
    assumeThat(System.getProperty("test")).as("the choice of tests").isNull();
    assertThat(RunNotes.of("visits")).as("visits made in this run").containsAll(visits());
    Set<String> seen =
        RunNotes.of("pages").stream()
            .distinct()
            .flatMap(path -> handler(path).stream())
            .collect(Collectors.toSet());
    assertThat(
            mappings.getHandlerMethods().entrySet().stream()
                .filter(EveryPageTests::isPage)
                .filter(page -> !seen.contains(named(page.getValue())))
                .map(page -> page.getKey().getPatternValues())
                .toList())
        .as("pages that no visit looked at")
        .isEmpty();
  }

  private static Set<String> visits() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Visits.class));
    return scanner.findCandidateComponents(Visits.class.getPackageName()).stream()
        .map(found -> ClassUtils.getShortName(Objects.requireNonNull(found.getBeanClassName())))
        .collect(Collectors.toSet());
  }

  /** A page or a part of one: what a template draws, or what says that it is HTML. */
  private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
    HandlerMethod handler = mapping.getValue();
    boolean read =
        mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
            && handler.getBeanType().getName().startsWith("io.gatehouse");
    boolean html =
        mapping.getKey().getProducesCondition().getProducibleMediaTypes().stream()
            .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML));
    boolean drawn =
        handler.getMethod().getReturnType() == String.class
            && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
            && !handler.hasMethodAnnotation(ResponseBody.class);
    return read && (html || drawn);
  }

  /** Controllers of one kind share their methods, and are pages of their own all the same. */
  private static String named(HandlerMethod page) {
    return page.getBeanType().getName() + " " + page.getMethod();
  }

  private Optional<String> handler(String path) {
    var request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      return Optional.ofNullable(mappings.getHandler(request))
          .map(chain -> named((HandlerMethod) chain.getHandler()));
    } catch (Exception e) {
      throw new IllegalStateException("Nothing answers " + path, e);
    }
  }
}
