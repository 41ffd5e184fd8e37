package io.gatehouse.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same browser: started for the first that asks, closed after the last. */
final class OneBrowser implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(OneBrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(new Chromium()), Running.class)
        .chromium();
  }

  private record Running(Chromium chromium) implements ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      chromium.close();
    }
  }
}
