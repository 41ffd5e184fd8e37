package io.gatehouse.platform;

import io.gatehouse.identity.setup.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, once all is ready, where to go and who may sign in. */
@Component
@ConditionalOnEmbeddedMode
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final ServletWebServerApplicationContext web;
  private final ObjectProvider<DemoAccounts> accounts;

  Welcome(ServletWebServerApplicationContext web, ObjectProvider<DemoAccounts> accounts) {
    this.web = web;
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    log.info("Gatehouse is ready: http://localhost:{}", web.getWebServer().getPort());
    accounts.ifAvailable(
        present ->
            log.info(
                "Demo accounts, the password is the same word: {}",
                String.join(", ", DemoAccounts.names())));
  }
}
