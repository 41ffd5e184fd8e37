package io.gatehouse.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that the application answers.
 *
 * @param names of the parameters that it reads from the query or a form
 */
record Endpoint(String method, String pattern, List<String> names, boolean readsBody) {

  static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getName().startsWith("io.gatehouse"))
        .flatMap(
            one ->
                one.getKey().getPatternValues().stream()
                    .flatMap(
                        pattern ->
                            methods(one.getKey().getMethodsCondition().getMethods())
                                .map(method -> of(method, pattern, one.getValue()))))
        .toList();
  }

  private static Stream<String> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
  }

  private static Endpoint of(String method, String pattern, HandlerMethod handler) {
    var parameters = Arrays.asList(handler.getMethodParameters());
    return new Endpoint(
        method,
        pattern,
        parameters.stream().flatMap(Endpoint::names).distinct().toList(),
        parameters.stream().anyMatch(one -> one.hasParameterAnnotation(RequestBody.class)));
  }

  private static Stream<String> names(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    Class<?> type = parameter.getParameterType();
    if (parameter.hasParameterAnnotation(RequestParam.class)) {
      return Stream.of(parameter.getParameterName());
    }
    return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }

  boolean isApi() {
    return pattern.startsWith("/api/");
  }

  /**
   * With something in the place of each variable.
   *
   * @param variables what takes the place of which part of the pattern
   */
  String address(Map<String, String> variables, String otherwise) {
    String address = pattern.replace("/**", "/x");
    for (var known : variables.entrySet()) {
      address = address.replace(known.getKey(), known.getValue());
    }
    return address.replaceAll("\\{[^}]*}", otherwise);
  }
}
