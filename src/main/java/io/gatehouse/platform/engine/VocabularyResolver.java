package io.gatehouse.platform.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

/** The only resolver: names are variables, {@code caseKey} or vocabulary; calls are vocabulary. */
class VocabularyResolver extends ELResolver {

  private final Vocabulary vocabulary;

  VocabularyResolver(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    context.setPropertyResolved(true);
    if (base != null) {
      throw refused(property);
    }
    String name = property.toString();
    if (vocabulary.knows(name)) {
      return vocabulary.bean(name);
    }
    var scope = (VariableScope) context.getContext(VariableScope.class);
    if (scope != null && scope.hasVariable(name)) {
      return scope.getVariable(name);
    }
    if (scope != null && name.equals("caseKey")) {
      return caseKey(scope);
    }
    throw new PropertyNotFoundException("No variable or vocabulary is named '" + name + "'");
  }

  private static @Nullable String caseKey(VariableScope scope) {
    DelegateExecution execution =
        scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
    return execution.getProcessBusinessKey();
  }

  @Override
  public @Nullable Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] given) {
    Method method =
        vocabulary.method(base, name.toString(), given.length).orElseThrow(() -> refused(name));
    Object[] arguments = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      arguments[i] = plain(given[i]);
    }
    context.setPropertyResolved(true);
    try {
      return method.invoke(base, arguments);
    } catch (InvocationTargetException e) {
      throw cause(e);
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new ProcessEngineException("Cannot call " + name, e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Number number && !(value instanceof Double) ? number.intValue() : value;
  }

  /** A business error keeps its type, so that the diagram can catch it. */
  private static RuntimeException cause(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    return new ProcessEngineException(e.getCause());
  }

  private static PropertyNotFoundException refused(Object name) {
    return new PropertyNotFoundException("'" + name + "' is not part of the models' vocabulary");
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw refused(property);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }
}
