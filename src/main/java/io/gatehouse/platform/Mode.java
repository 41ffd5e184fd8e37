package io.gatehouse.platform;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** How the application runs: with a database of its own, or on an organisation's server. */
public enum Mode {
  /** Evaluation on one machine: own PostgreSQL, demo organisation, time machine. */
  EMBEDDED,
  /** Production: the database is named by {@code spring.datasource.url}. */
  SERVER;

  public static Mode of(Environment environment) {
    return StringUtils.hasText(environment.getProperty("spring.datasource.url"))
        ? SERVER
        : EMBEDDED;
  }
}
