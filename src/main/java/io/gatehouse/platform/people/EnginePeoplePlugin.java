package io.gatehouse.platform.people;

import io.gatehouse.identity.People;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our people in the place of the engine's own. */
@Component
class EnginePeoplePlugin extends AbstractProcessEnginePlugin implements SessionFactory {

  private final ObjectProvider<People> people;

  EnginePeoplePlugin(ObjectProvider<People> people) {
    this.people = people;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(this);
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new EnginePeople(people.getObject());
  }
}
