package io.gatehouse.platform.engine;

import io.gatehouse.inbox.ProcessVocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What process models may call: the beans marked {@link ProcessVocabulary}, and of them the public
 * methods that take plain values.
 *
 * <p>Beans are looked up when first called, because process classes themselves need the engine.
 */
@Component
public class Vocabulary {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class);

  private final ListableBeanFactory beans;
  private final Map<String, List<Method>> methods = new HashMap<>();

  Vocabulary(ListableBeanFactory beans) {
    this.beans = beans;
    for (String name : beans.getBeanNamesForAnnotation(ProcessVocabulary.class)) {
      methods.put(name, callable(beans.getType(name)));
    }
  }

  private static List<Method> callable(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
        .filter(method -> PLAIN.containsAll(Arrays.asList(method.getParameterTypes())))
        .toList();
  }

  boolean knows(String bean) {
    return methods.containsKey(bean);
  }

  Object bean(String name) {
    return beans.getBean(name);
  }

  /** The method of that name and number of parameters, if models may call it. */
  Optional<Method> method(String bean, String name, int parameters) {
    return methods.getOrDefault(bean, List.of()).stream()
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == parameters)
        .findFirst();
  }

  /** The callable method of an object that came out of this vocabulary, proxied or not. */
  Optional<Method> method(Object bean, String name, int parameters) {
    return methods.keySet().stream()
        .filter(key -> AopUtils.getTargetClass(bean).equals(targetType(key)))
        .findFirst()
        .flatMap(key -> method(key, name, parameters));
  }

  private Class<?> targetType(String bean) {
    return org.springframework.util.ClassUtils.getUserClass(beans.getType(bean));
  }
}
