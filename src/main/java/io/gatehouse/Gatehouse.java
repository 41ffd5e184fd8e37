package io.gatehouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs an organisation's AI management system as processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gatehouse {

  public static void main(String[] args) {
    SpringApplication.run(Gatehouse.class, args);
  }
}
