package io.gatehouse.platform.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deploys before the web server answers and before the job executor runs. */
@Component
class BundlesAtStart implements SmartInitializingSingleton {

  private final Bundles bundles;

  BundlesAtStart(Bundles bundles) {
    this.bundles = bundles;
  }

  @Override
  public void afterSingletonsInstantiated() {
    bundles.deploy();
  }
}
