package io.gatehouse;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs an organisation's AI management system as processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gatehouse {

  public static void main(String[] args) {
    // the engine keeps moments without a zone: every node has to read the same one
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    SpringApplication.run(Gatehouse.class, args);
  }
}
